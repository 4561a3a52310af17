import type { PaperKind, PaperOf, Written } from './papers.js';
import { kinds } from './papers.js';
import type { Suggestion } from './papers/suggestion.js';

/** The papers of a case, by kind, each list in the order of its ids (UUIDv7: the order of writing). */
export type Papers = { readonly [Kind in PaperKind]: readonly PaperOf<Kind>[] };

/** Case file 案卷: one suggestion with all its papers and clocks. Immutable; `apply` answers a new one. */
export interface CaseFile extends Papers {
  readonly suggestion: Suggestion;
}

/**
 * What a deed changes, as data: new values of the suggestion, and papers to add, or to put in the place of the one with
 * the same id.
 */
export interface Change {
  readonly suggestion?: Partial<Suggestion>;
  readonly papers?: { readonly [Kind in PaperKind]?: readonly Written<PaperOf<Kind>>[] };
}

/** The change that changes nothing. */
export const noChange: Change = {};

/** @returns a new file with the change in it. */
export function apply(file: CaseFile, change: Change): CaseFile {
  const written = kinds.flatMap((kind) => {
    const papers = change.papers?.[kind];
    return papers ? [[kind, put(file[kind], papers, file.suggestion)]] : [];
  });
  return {
    ...file,
    ...(Object.fromEntries(written) as Partial<Papers>),
    suggestion: { ...file.suggestion, ...change.suggestion },
  };
}

/** @returns one change that does all of them, later ones winning. */
export function join(...changes: readonly Change[]): Change {
  const papers: Record<string, { id: string }[]> = {};
  for (const change of changes) {
    for (const kind of kinds) {
      for (const paper of change.papers?.[kind] ?? []) {
        papers[kind] = [...(papers[kind] ?? []).filter((one) => one.id !== paper.id), paper];
      }
    }
  }
  return {
    suggestion: Object.assign({}, ...changes.map((one) => one.suggestion ?? {})) as Partial<Suggestion>,
    papers,
  };
}

/** An empty file 空白案卷, before the deputy's draft. */
export function blankFile(suggestion: Suggestion): CaseFile {
  const empty = Object.fromEntries(kinds.map((kind) => [kind, []])) as Record<PaperKind, never[]>;
  return { ...empty, suggestion };
}

function put(papers: readonly { id: string }[], written: readonly { id: string }[], suggestion: Suggestion) {
  const owner = { congressId: suggestion.congressId, suggestionId: suggestion.id };
  const kept = new Map(papers.map((paper) => [paper.id, paper]));
  for (const paper of written) kept.set(paper.id, { ...kept.get(paper.id), ...paper, ...owner });
  return [...kept.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}
