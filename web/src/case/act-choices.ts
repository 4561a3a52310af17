import type { Case } from '../api/types';
import type { Choice } from './act-form';
import { readCases } from './case-reading';
import { categoriesOf, deputiesOf, officesOf, outcomeChoices, rulesFor } from './directory';
import { short } from './words';

const named = (items: readonly { readonly id: string; readonly name: string }[]): Choice[] =>
  items.map(({ id, name }) => ({ value: id, label: name }));

/** Where the names come from that stand for the numbers and codes of a form: by the field's name, as the document spells it. */
const sources: Readonly<Record<string, (congress: string, file: Case) => Promise<Choice[]> | Choice[]>> = {
  officeId: async (congress) => named(await officesOf(congress)),
  suggestedOfficeId: async (congress) => named(await officesOf(congress)),
  wishedOfficeId: async (congress) => named(await officesOf(congress)),
  deputyIds: async (congress, file) =>
    named((await deputiesOf(congress)).filter((one) => one.id !== file.leadDeputy?.id)),
  categoryCode: async (congress) =>
    (await categoriesOf(congress)).map(({ code, name }) => ({ value: code, label: name })),
  reasonCode: async (congress, file) => {
    const rules = await rulesFor(congress, file);
    return (rules.refusalReasons?.value ?? []).map(({ code, label }) => ({ value: code, label }));
  },
  outcomeClass: (congress, file) => outcomeChoices(congress, file),
  withIds: (congress, file) => otherCases(congress, file),
  priorSuggestionId: (congress, file) => otherCases(congress, file),
  assignmentId: (_congress, file) =>
    file.assignments.map(({ id, office, roleLabel, stateLabel }) => ({
      value: id,
      label: `${office.name}（${roleLabel}，${stateLabel}）`,
    })),
  attachmentId: (_congress, file) => everyAttachment(file).map(({ id, name }) => ({ value: id, label: name })),
  paperId: (_congress, file) => [
    ...file.consultations.map(({ id, heldOn, summary }) => ({
      value: id,
      label: `${heldOn} 沟通：${short(summary, 24)}`,
    })),
    ...file.assignments.flatMap(({ progress }) =>
      progress.map(({ id, period, done }) => ({ value: id, label: `${period} 进展：${short(done, 24)}` })),
    ),
  ],
  proposalSeq: (_congress, file) =>
    file.proposals.map((text, index) => ({
      value: String(index + 1),
      label: `${String(index + 1)}. ${short(text, 24)}`,
    })),
};

/** The choices of a field that stands for something else. @returns null where the field is what it says. */
export function choicesFor(name: string, congress: string, file: Case): Promise<Choice[]> | null {
  const source = sources[name];
  return source ? Promise.resolve(source(congress, file)) : null;
}

/** Every attachment of a case 附件, wherever it belongs. */
function everyAttachment(file: Case): Case['attachments'] {
  return [
    ...file.attachments,
    ...file.replies.flatMap((one) => one.attachments),
    ...file.consultations.flatMap((one) => one.attachments),
    ...file.assignments.flatMap((one) => one.progress.flatMap((report) => report.attachments)),
  ];
}

async function otherCases(congress: string, file: Case): Promise<Choice[]> {
  const { items } = await readCases(congress, { limit: 200 });
  const others = items.filter(({ id, number }) => id !== file.id && number !== null);
  return others.map(({ id, number, title }) => ({ value: id, label: `第 ${String(number)} 号 ${title}` }));
}
