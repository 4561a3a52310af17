import type { Player } from './ground.js';
import { column, wrapped } from './print.js';
import { Refused } from './service.js';

interface ShownClock {
  readonly id: string;
  readonly label: string;
  readonly assignmentId?: string;
  readonly dueOn: string;
  readonly state: 'open' | 'met' | 'stopped';
  readonly explanation: string;
}

/** What of a case the play looks at. */
interface ShownCase {
  readonly id: string;
  readonly number: number | null;
  readonly stateLabel: string;
  readonly assignments: readonly {
    readonly id: string;
    readonly office: { readonly id: string; readonly name: string };
  }[];
  readonly clocks: readonly ShownClock[];
  readonly concluded: boolean;
  readonly accomplished: boolean;
}

/** One act: whose, what it is called, and how it is sent; the path is below the case, the assignment, or the congress. */
export interface Line {
  readonly who: Player;
  readonly label: string;
  readonly method?: 'POST' | 'PUT';
  readonly path: string;
  readonly body?: object;
}

const indent = ' '.repeat(9);
const width = 110;
const turns = { open: '期限起算', met: '期限完成', stopped: '期限终止' } as const;

/** Performs the acts of the play, and prints of each who did what, where the case stands then, and the clocks it moved. */
export class Teller {
  suggestion!: ShownCase;
  private clocks: readonly ShownClock[] = [];
  private steps = 0;
  private stage = '';

  constructor(private readonly print: (line: string) => void) {}

  /** Begins a stage of 提-交-办-督-评. */
  begin(stage: string): void {
    this.stage = stage;
    this.print('');
  }

  /** Performs one act, which must succeed. */
  async act(line: Line): Promise<void> {
    this.suggestion = await this.send(line);
    this.say(line, this.suggestion.stateLabel);
    for (const clock of this.suggestion.clocks) this.tell(clock);
    this.clocks = this.suggestion.clocks;
  }

  /** Tries an act that the rules must refuse, and prints their reasons. */
  async refused(line: Line): Promise<void> {
    try {
      await this.send(line);
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      this.say(line, '（规则不许，因为）');
      for (const reason of error.reasons) this.note(`· ${reason}`);
      return;
    }
    throw new Error(`${line.label} should have been refused`);
  }

  /** Prints a remark below the step. */
  note(text: string): void {
    for (const line of wrapped(text, width - indent.length)) this.print(`${indent}${line}`);
  }

  /** The path of an office's assignment. */
  at(officeId: string): string {
    const assignment = this.suggestion.assignments.find((one) => one.office.id === officeId);
    return `assignments/${assignment?.id ?? ''}`;
  }

  private async send({ who, method = 'POST', path, body = {} }: Line): Promise<ShownCase> {
    return who.service.send<ShownCase>(method, path, body);
  }

  private say({ who, label }: Line, outcome: string): void {
    this.steps += 1;
    this.print(
      `${column(this.stage, 4)}${String(this.steps).padStart(2)}  ${column(who.name, 18)}${column(label, 16)}${outcome}`,
    );
    this.stage = '';
  }

  private tell(clock: ShownClock): void {
    const before = this.clocks.find((one) => one.id === clock.id);
    if (before?.state === clock.state) return;
    const office = this.suggestion.assignments.find((one) => one.id === clock.assignmentId)?.office.name;
    const name = office ? `${clock.label}（${office}）` : clock.label;
    this.print(
      `${indent}${column(turns[clock.state], 10)}${column(name, 32)}${clock.state === 'open' ? clock.dueOn : ''}`.trimEnd(),
    );
    if (clock.state !== 'open') return;
    for (const line of wrapped(clock.explanation, width - indent.length - 10))
      this.print(`${indent}${' '.repeat(10)}${line}`);
  }
}
