import type { Cause } from '../errors/problem.js';

/**
 * What is wrong with a parameter of an address 查询参数, in words.
 * @param label its name for people; programs are told the other one. Where it has none, people are told that too.
 */
export function parameterFault(name: string, told: string, label?: string): Cause {
  const message = label === undefined ? `查询参数「${name}」${told}` : `「${label}」${told}（${name}）`;
  return { code: 'invalidField', field: name, message };
}

/** That a parameter is none of this address. */
export function unknownParameter(name: string, more = ''): Cause {
  return { code: 'unknownField', field: name, message: `不认识的查询参数「${name}」${more}` };
}
