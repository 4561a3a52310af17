import type { DestinationStream } from 'pino';

const own = new Set(['level', 'time', 'msg', 'context', 'err']);
const names: Readonly<Record<string, string>> = { warn: '警告', error: '错误', fatal: '严重' };

/** Turns each JSON line of the log into one short line: time, level where it matters, who speaks, what, and the rest. */
export function readable(destination: DestinationStream): DestinationStream {
  return { write: (line: string) => destination.write(`${shorten(JSON.parse(line) as Entry)}\n`) };
}

interface Entry extends Record<string, unknown> {
  readonly level: string;
  readonly time: string;
  readonly msg?: string;
  readonly context?: string;
  readonly err?: { readonly stack?: string; readonly message?: string };
}

function shorten(entry: Entry): string {
  const rest = Object.entries(entry).filter(([name]) => !own.has(name));
  const parts = [
    entry.time.slice(11, 19),
    names[entry.level] ?? '',
    entry.context ? `[${entry.context}]` : '',
    entry.msg ?? '',
    rest.map(([name, value]) => `${name}=${typeof value === 'string' ? value : JSON.stringify(value)}`).join(' '),
  ];
  const trace = entry.err ? `\n${entry.err.stack ?? entry.err.message ?? ''}` : '';
  return parts.filter((part) => part !== '').join(' ') + trace;
}
