import { isDeepStrictEqual } from 'node:util';
import type { CaseFile, Change } from '../../case-file/case-file.js';
import { categoryByCode, earlierOf, type Asked } from '../../case-file/surroundings.js';
import { mayRead } from '../../case-file/visibility.js';
import { askAgain } from '../../lifecycle/cosigning.js';
import { fault } from '../../lifecycle/deed.js';
import type { DeedSetting, Setting } from '../../lifecycle/setting.js';
import type { Cause } from '../../platform/errors/problem.js';
import type { RevisionBody } from './suggestion-text.js';

/** What a text names: its category, the wished office, the earlier suggestion. */
export function asksOfText(input: RevisionBody): Asked {
  return {
    categoryCodes: input.categoryCode ? [input.categoryCode] : [],
    officeIds: input.wishedOfficeId ? [input.wishedOfficeId] : [],
    suggestionIds: input.priorSuggestionId ? [input.priorSuggestionId] : [],
  };
}

/** What a text may name, in words. */
export const demandsOfText = [
  '所写的类别、希望的承办单位须为本级现有；以前提过的建议须已立案或者本人看得到，且不是在这件之后提出的',
];

/** Names that this congress does not have. */
export function faultsOfText(file: CaseFile, input: RevisionBody, setting: Setting): Cause[] {
  const { surroundings } = setting;
  const { categoryCode, wishedOfficeId, priorSuggestionId } = input;
  const category = categoryCode ? categoryByCode(surroundings, categoryCode) : undefined;
  return [
    ...(categoryCode && !category?.active
      ? [fault('categoryCode', `没有这个类别「${categoryCode}」（categoryCode）`)]
      : []),
    ...(wishedOfficeId && !surroundings.offices[wishedOfficeId]?.active
      ? [fault('wishedOfficeId', '没有这个承办单位（wishedOfficeId）')]
      : []),
    ...(priorSuggestionId ? faultsOfPrior(file, priorSuggestionId, setting) : []),
  ];
}

/** The earlier suggestion was registered, or the drafter may see it; and it does not itself follow this one. */
function faultsOfPrior({ suggestion }: CaseFile, id: string, { actor, surroundings }: Setting): Cause[] {
  const prior = surroundings.suggestions[id];
  if (!prior || id === suggestion.id || (prior.number === null && !mayRead(actor, prior.readers)))
    return [fault('priorSuggestionId', '没有这件以前的建议（priorSuggestionId）')];
  return earlierOf(id, surroundings).some((one) => one.id === suggestion.id)
    ? [fault('priorSuggestionId', '那件建议是在这件之后提出的，不能互为以前的建议（priorSuggestionId）')]
    : [];
}

/**
 * The suggestion with what was sent: what was left out stays, and null empties. A changed title, cause or list of proposals
 * is kept as a new version of the text, which co-signers are asked to confirm again.
 */
export function writeText(file: CaseFile, input: RevisionBody, setting: DeedSetting): Change {
  const { categoryCode, ...sent } = input;
  const given = Object.fromEntries(Object.entries(sent).filter(([, value]) => value !== undefined));
  const known = categoryCode ? categoryByCode(setting.surroundings, categoryCode) : undefined;
  const category = categoryCode === undefined ? {} : { categoryId: known?.id ?? null };
  const now = setting.now.toISOString();
  const created = file.suggestion.createdAt === '' ? { createdAt: now } : {};
  const suggestion = { ...given, ...category, ...created };
  const { title, cause, proposals } = { ...file.suggestion, ...suggestion };
  if (file.suggestion.textVersion > 0 && isDeepStrictEqual([title, cause, proposals], textOf(file)))
    return { suggestion };
  const textVersion = file.suggestion.textVersion + 1;
  const text = { id: setting.newId(), textVersion, title, cause, proposals, writtenAt: now };
  return { suggestion: { ...suggestion, textVersion }, papers: { texts: [text], cosigners: askAgain(file) } };
}

function textOf({ suggestion: { title, cause, proposals } }: CaseFile) {
  return [title, cause, proposals];
}
