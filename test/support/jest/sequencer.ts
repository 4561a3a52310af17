import given from '@jest/test-sequencer';
import { longDeepSpecs, longSpecs } from './long.js';

// Its types are those of its CommonJS build; what is loaded is the other one.
const Sequencer = given as unknown as typeof given.default;
type Tests = Parameters<InstanceType<typeof Sequencer>['sort']>[0];

const longest = [...longSpecs, ...longDeepSpecs];

/**
 * Begins with what takes longest, so that the processes end together. What Jest remembers of earlier runs is not there in a
 * fresh checkout, and the length of a file says nothing.
 */
export default class LongestFirst extends Sequencer {
  override async sort(tests: Tests): Promise<Tests> {
    const rank = ({ path }: Tests[number]) => {
      const at = longest.findIndex((name) => path.endsWith(name));
      return at < 0 ? longest.length : at;
    };
    return [...(await super.sort(tests))].sort((one, other) => rank(one) - rank(other));
  }
}
