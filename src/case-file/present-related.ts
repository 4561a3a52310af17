import type { Actor } from '../congress/actor.js';
import type { CaseFile } from './case-file.js';
import { earlierOf, type SuggestionRef, type Surroundings } from './surroundings.js';
import { mayRead } from './visibility.js';

/** The suggestions handled together with this one 并案办理, whichever side the link was made on; by their numbers. */
export function presentJointHandling(file: CaseFile, { suggestions }: Surroundings) {
  const here = new Set(file.jointHandlings.map((one) => one.otherId));
  return Object.values(suggestions)
    .filter((one) => here.has(one.id) || one.joinedThere)
    .sort((a, b) => (a.number ?? 0) - (b.number ?? 0))
    .map(named);
}

/**
 * Repeated filing 连续提出: how many times the matter was brought up, and the earlier suggestions, the latest first. Their
 * replies are shown to whoever may see those cases; a draft to nobody else.
 */
export function presentEarlier({ suggestion }: CaseFile, actor: Actor, surroundings: Surroundings) {
  const chain = earlierOf(suggestion.priorSuggestionId, surroundings);
  const earlier = chain.flatMap((one) => {
    const seen = mayRead(actor, one.readers);
    if (one.number === null && !seen) return [];
    const year = one.submittedOn === null ? null : Number(one.submittedOn.slice(0, 4));
    return [{ ...named(one), year, replies: seen ? one.replies : [] }];
  });
  return { filedTimes: chain.length + 1, earlier };
}

function named({ id, number, title }: SuggestionRef) {
  return { id, number, title };
}
