/** What the background answers, one line a request. */
import { browser } from 'wxt/browser';
import { assess } from '../assess/index.ts';
import { exportJson, importJson } from '../db/exchange.ts';
import { destroy } from '../db/open.ts';
import { allSaved, change, countSaved, remove, restore, save, saved } from '../db/postings.ts';
import { ID_LIMIT, type JobPosting } from '../job-posting.ts';
import { contextOf } from '../pay/context.ts';
import { siteFor } from '../read/match.ts';
import generic from '../sites/generic.ts';
import { sites } from '../sites/index.ts';
import { TAXONOMY_VERSION } from '../taxonomy.ts';
import { t } from '../text.ts';
import { showDue } from './badge.ts';
import { announce } from './changes.ts';
import { graph } from './graph.ts';
import { askBeforePrivate, left, look, reveal, shown, today } from './look.ts';
import { marks } from './marks.ts';
import type { Handlers } from './messages.ts';
import { addPack, benchmarks, packs, readPack, removePack } from './packs.ts';
import { profile, setProfile } from './profile.ts';
import { recogniseSkills } from './recognise.ts';
import { syncScripts } from './scripts.ts';

const instant = (): string => new Date().toISOString();

export const handlers: Handlers = {
  shown,
  left,
  marks,
  look,
  reveal,

  async context({ posting }) {
    const assessment = assess(posting);
    return { assessment, context: contextOf(posting, assessment, await profile(), today(), graph, await benchmarks()) };
  },

  async save({ posting, tabId, confirmedPrivate, ...to }, sender) {
    await askBeforePrivate(tabId, sender, confirmedPrivate, t('bg_private'));
    return save(posting, to, instant());
  },
  async saveLink({ title, url, site, tabId, confirmedPrivate, ...to }, sender) {
    await askBeforePrivate(tabId, sender, confirmedPrivate, t('bg_private'));
    return save(linkOf(title, new URL(url), site), to, instant());
  },
  saved: ({ id }) => saved(id),
  allSaved,
  countSaved,
  change: ({ id, ...to }) => change(id, to, instant()),
  remove: ({ ids }) => remove(ids),
  restore: async ({ saved: removed }) => {
    await restore(removed);
    return null;
  },

  exportJson: () => exportJson(instant(), TAXONOMY_VERSION),
  importJson: ({ text }) => importJson(text),
  async wipe() {
    await destroy();
    await browser.storage.local.clear();
    await browser.storage.session.clear();
    announce({ kind: 'wiped', ids: [] });
    await showDue(0);
    // LinkedIn's switch is off again.
    await syncScripts();
    return null;
  },

  profile,
  setProfile: ({ profile: next }) => setProfile(next),
  packs,
  readPack: ({ text }) => readPack(text),
  addPack: ({ text }) => addPack(text),
  removePack: ({ id }) => removePack(id),
  recogniseSkills: ({ text }) => recogniseSkills(text),
};

/** A posting of which only title and address are known. Its id is the one that reading it later would give. */
function linkOf(title: string, url: URL, siteId: string | undefined): JobPosting {
  const site = sites.find(({ id }) => id === siteId) ?? siteFor(url) ?? generic;
  const { tenant, identifier } = site.identify(url) ?? { tenant: url.hostname, identifier: url.pathname + url.search };
  return {
    id: `${site.id}:${tenant}:${identifier}`.slice(0, ID_LIMIT),
    site: site.id,
    layout: 'link',
    url: url.href,
    title,
    hiringOrganization: null,
    jobLocation: [],
    jobLocationType: null,
    applicantLocationRequirements: [],
    employmentType: [],
    datePosted: null,
    validThrough: null,
    baseSalary: null,
    industry: null,
    description: '',
    truncated: false,
    sources: { title: 'page' },
  };
}
