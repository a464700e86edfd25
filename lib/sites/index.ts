import type { Site } from '../site.ts';
import ashby from './ashby.ts';
import bamboohr from './bamboohr.ts';
import builtin from './builtin.ts';
import dice from './dice.ts';
import glassdoor from './glassdoor.ts';
import greenhouse from './greenhouse.ts';
import hackernews from './hackernews.ts';
import hiringcafe from './hiringcafe.ts';
import icims from './icims.ts';
import indeed from './indeed.ts';
import jobvite from './jobvite.ts';
import join from './join.ts';
import lever from './lever.ts';
import linkedin from './linkedin.ts';
import monster from './monster.ts';
import naukri from './naukri.ts';
import personio from './personio.ts';
import recruitee from './recruitee.ts';
import reed from './reed.ts';
import remoteio from './remoteio.ts';
import remoteok from './remoteok.ts';
import remoteyeah from './remoteyeah.ts';
import seek from './seek.ts';
import smartrecruiters from './smartrecruiters.ts';
import stepstone from './stepstone.ts';
import successfactors from './successfactors.ts';
import teamtailor from './teamtailor.ts';
import usajobs from './usajobs.ts';
import welcometothejungle from './welcometothejungle.ts';
import wellfound from './wellfound.ts';
import weworkremotely from './weworkremotely.ts';
import workable from './workable.ts';
import workday from './workday.ts';
import xing from './xing.ts';
import ycombinator from './ycombinator.ts';
import ziprecruiter from './ziprecruiter.ts';

/** Every board, by id. One line a site; a test checks that each file is here. */
export const sites: readonly Site[] = [
  ashby,
  bamboohr,
  builtin,
  dice,
  glassdoor,
  greenhouse,
  hackernews,
  hiringcafe,
  icims,
  indeed,
  jobvite,
  join,
  lever,
  linkedin,
  monster,
  naukri,
  personio,
  recruitee,
  reed,
  remoteio,
  remoteok,
  remoteyeah,
  seek,
  smartrecruiters,
  stepstone,
  successfactors,
  teamtailor,
  usajobs,
  welcometothejungle,
  wellfound,
  weworkremotely,
  workable,
  workday,
  xing,
  ycombinator,
  ziprecruiter,
];
