import type { Case, SuggestionBody } from '../api/types';
import { partsThatDiffer, type Difference } from '../parts/difference';

/** What a deputy fills in of a suggestion 建议; an empty text is nothing. */
export interface WritingBody {
  title: string;
  cause: string;
  proposals: string[];
  categoryCode: string;
  formedBy: string;
  stationName: string;
  residentRequest: boolean;
  publicationWish: string;
  wishedOfficeId: string;
  priorSuggestionId: string;
}

/** A suggestion that is being written: what is on this machine, and which draft of the service it is the next version of. */
export interface Writing {
  /** null: the service has no draft of it yet */
  id: string | null;
  /** the version of the service's draft that this text goes on from */
  version: number | null;
  /** what the service has, to know whether there is anything to save */
  saved: string;
  /** the text of a first saving whose answer has not come: it goes out again as it was, so that there is never a second draft */
  begun: string | null;
  body: WritingBody;
}

/** A suggestion that nothing is written of yet. */
export function freshWriting(): Writing {
  const body: WritingBody = {
    title: '',
    cause: '',
    proposals: [''],
    categoryCode: '',
    formedBy: '',
    stationName: '',
    residentRequest: false,
    publicationWish: '',
    wishedOfficeId: '',
    priorSuggestionId: '',
  };
  return { id: null, version: null, saved: sentText(body), begun: null, body };
}

/** The service's draft, to go on from. */
export function writingOf(file: Case): Writing {
  const body: WritingBody = {
    title: file.title,
    cause: file.cause,
    proposals: file.proposals.length > 0 ? [...file.proposals] : [''],
    categoryCode: file.category?.code ?? '',
    formedBy: file.formedBy ?? '',
    stationName: file.stationName ?? '',
    residentRequest: file.residentRequest,
    publicationWish: file.publicationWish ?? '',
    wishedOfficeId: file.wishedOffice?.id ?? '',
    priorSuggestionId: file.priorSuggestionId ?? '',
  };
  return { id: file.id, version: file.version, saved: sentText(body), begun: null, body };
}

const optional = [
  'categoryCode',
  'formedBy',
  'stationName',
  'publicationWish',
  'wishedOfficeId',
  'priorSuggestionId',
] as const;

/** The body of 起草: what is empty is left out. */
export function draftBody(body: WritingBody): SuggestionBody {
  const chosen = optional.filter((name) => body[name].trim() !== '').map((name) => [name, body[name]]);
  return { ...textOf(body), ...Object.fromEntries(chosen) } as SuggestionBody;
}

/** The body of 修改: what is empty is taken off. */
export function revisionBody(body: WritingBody): Record<string, unknown> {
  const chosen = optional.map((name) => [name, body[name].trim() === '' ? null : body[name]]);
  return { ...textOf(body), ...Object.fromEntries(chosen) };
}

/** The same text for the same content, to compare. */
export function sentText(body: WritingBody): string {
  return JSON.stringify(draftBody(body));
}

function textOf({ title, cause, proposals, residentRequest }: WritingBody) {
  return { title: title.trim(), cause, proposals: proposals.filter((one) => one.trim() !== ''), residentRequest };
}

const labels = {
  categoryCode: '类别',
  formedBy: '怎样形成的',
  stationName: '联络站名称',
  publicationWish: '是否愿意公开',
  wishedOfficeId: '希望由哪个单位办',
  priorSuggestionId: '以前提过的建议',
  residentRequest: '来自居民议事清单',
} as const satisfies Partial<Record<keyof WritingBody, string>>;

/** Where the service's draft and the text on this machine differ, in words; of what is chosen from lists, which choices differ. */
export function differences(theirs: WritingBody, mine: WritingBody): Difference[] {
  const said = (one: WritingBody) => ({
    标题: one.title,
    案由: one.cause,
    具体建议: one.proposals.map((text, index) => `${String(index + 1)}. ${text}`).join('\n'),
  });
  const texts = partsThatDiffer(said(theirs), said(mine));
  const names = Object.keys(labels) as (keyof typeof labels)[];
  const chosen = names.filter((name) => theirs[name] !== mine[name]).map((name) => labels[name]);
  const differ = `${chosen.join('、')}：两份不同`;
  return chosen.length === 0 ? texts : [...texts, { label: '其他各项', theirs: differ, mine: differ }];
}
