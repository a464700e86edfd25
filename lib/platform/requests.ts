/** Who may ask what, how large it may be, and its shape. The background believes nothing before this. */
import * as z from 'zod/mini';
import {
  FIELD_LIMIT,
  idSchema,
  jobPostingSchema,
  noteSchema,
  parse,
  profileSchema,
  readingSchema,
  savedFactsSchema,
  statusSchema,
} from '../job-posting.schema.ts';
import type { RequestName, RequestOf } from '../messages.ts';
import type { Rule, Rules } from './messages.ts';

/** One reading: a description of 200,000 units, and cards. */
const READING_LIMIT = 2_000_000;
const POSTING_LIMIT = 1_000_000;
/** A pasted résumé. */
export const TEXT_LIMIT = 500_000;
/** An import file; browsers carry no message above 64 MB. */
export const IMPORT_LIMIT = 50_000_000;
const SMALL = 50_000;

const tabId = z.number().check(z.int(), z.nonnegative());
const flag = z.optional(z.boolean());
const none = z.null();
const keep = { status: z.optional(statusSchema), note: z.optional(noteSchema), tabId: z.optional(tabId), confirmedPrivate: flag };
const offset = z.number().check(z.int(), z.nonnegative());

const rule = <K extends RequestName>(own: boolean, limit: number, schema: z.ZodMiniType<RequestOf<K>>): Rule<RequestOf<K>> => ({
  own,
  limit,
  parse: (value) => parse(schema, value),
});
const page = <K extends RequestName>(limit: number, schema: z.ZodMiniType<RequestOf<K>>) => rule<K>(false, limit, schema);
const own = <K extends RequestName>(limit: number, schema: z.ZodMiniType<RequestOf<K>>) => rule<K>(true, limit, schema);

/** Undo sends back what `remove` gave; the opinion in it is dropped here and derived again. */
const restore: Rule<RequestOf<'restore'>> = {
  own: true,
  limit: IMPORT_LIMIT,
  parse(value) {
    const parsed = parse(z.object({ saved: z.array(savedFactsSchema) }), value);
    if (!parsed.ok) return parsed;
    return { ok: true, value: { saved: parsed.value.saved.map((facts) => ({ ...facts, assessment: null })) } };
  },
};

export const rules: Rules = {
  shown: page<'shown'>(READING_LIMIT, readingSchema),
  left: page<'left'>(SMALL, none),
  marks: page<'marks'>(SMALL, none),
  look: own<'look'>(SMALL, z.object({ tabId, anyway: flag, once: flag })),
  context: own<'context'>(POSTING_LIMIT, z.object({ posting: jobPostingSchema })),
  reveal: own<'reveal'>(
    SMALL + 2 * FIELD_LIMIT,
    z.object({ tabId, posting: idSchema, start: offset, end: offset, text: z.string().check(z.maxLength(FIELD_LIMIT)) }),
  ),
  save: own<'save'>(POSTING_LIMIT, z.object({ posting: jobPostingSchema, ...keep })),
  saveLink: own<'saveLink'>(
    SMALL,
    z.object({
      title: jobPostingSchema.shape.title,
      url: jobPostingSchema.shape.url,
      site: z.optional(z.string().check(z.maxLength(100))),
      ...keep,
    }),
  ),
  saved: own<'saved'>(SMALL, z.object({ id: idSchema })),
  allSaved: own<'allSaved'>(SMALL, none),
  countSaved: own<'countSaved'>(SMALL, none),
  change: own<'change'>(SMALL, z.object({ id: idSchema, status: z.optional(statusSchema), note: z.optional(noteSchema) })),
  remove: own<'remove'>(IMPORT_LIMIT, z.object({ ids: z.array(idSchema) })),
  restore,
  exportJson: own<'exportJson'>(SMALL, none),
  importJson: own<'importJson'>(IMPORT_LIMIT, z.object({ text: z.string() })),
  wipe: own<'wipe'>(SMALL, none),
  profile: own<'profile'>(SMALL, none),
  setProfile: own<'setProfile'>(POSTING_LIMIT, z.object({ profile: profileSchema })),
  packs: own<'packs'>(SMALL, none),
  readPack: own<'readPack'>(TEXT_LIMIT * 3, z.object({ text: z.string() })),
  addPack: own<'addPack'>(TEXT_LIMIT * 3, z.object({ text: z.string() })),
  removePack: own<'removePack'>(SMALL, z.object({ id: idSchema })),
  recogniseSkills: own<'recogniseSkills'>(TEXT_LIMIT + 100, z.object({ text: z.string().check(z.maxLength(TEXT_LIMIT)) })),
};
