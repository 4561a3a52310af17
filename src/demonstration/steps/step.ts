import type { Deed } from '../../lifecycle/deed.js';
import { officeAccount } from '../people.js';
import type { OfficeCode } from '../roster.js';
import type { Moment, Step } from '../story.js';

/** A step upon the suggestion that needs to know nothing of the day. */
export function says(after: number, who: string, deed: Deed, body: object = {}): Step {
  return { after, who, deed, body: () => body };
}

/** A step upon an office's assignment, by its liaison. */
export function atOffice(after: number, office: OfficeCode, deed: Deed, body: Step['body']): Step {
  return { after, who: officeAccount('office', office), deed, upon: { kind: 'assignment', office }, body };
}

/** A step upon an office's assignment by somebody else: its head, the lead office, the assigning body. */
export function uponOffice(after: number, who: string, office: OfficeCode, deed: Deed, body: Step['body']): Step {
  return { after, who, deed, upon: { kind: 'assignment', office }, body };
}

/** A step that attaches a file of plain text. */
export function withFile(step: Step, name: string, text: string): Step {
  return { ...step, file: { name, text } };
}

/** `演财函 8` with the year of the day: 演财函〔2026〕8号. */
export function numbered(docNo: string, { on }: Moment): string {
  const [organ = '', number = ''] = docNo.split(' ');
  return `${organ}〔${on.slice(0, 4)}〕${number}号`;
}
