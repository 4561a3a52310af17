import { categoryByCode } from '../../case-file/surroundings.js';
import { deed, fault } from '../../lifecycle/deed.js';
import { sessionOf } from '../../lifecycle/session-of.js';
import { Text } from '../../platform/http/fields.js';
import { review } from './review.js';

/** Under which category it is handled. */
class RegistrationBody {
  @Text({ label: '类别代码', max: 40, example: 'urban' })
  categoryCode!: string;
}

/**
 * 立案: the suggestion gets its session, its number and its category, and pins the rules in force today.
 * The number is the session's next one; it is taken last, so that none is lost.
 */
export const register = deed<RegistrationBody>({
  act: 'register',
  body: RegistrationBody,
  demands: ['类别须为本级现用的类别'],
  asks: ({ categoryCode }) => ({ categoryCodes: [categoryCode] }),
  faults: (_file, { categoryCode }, { surroundings }) =>
    categoryByCode(surroundings, categoryCode)?.active
      ? []
      : [fault('categoryCode', `没有这个类别「${categoryCode}」（categoryCode）`)],
  session: ({ suggestion }, { surroundings }) =>
    sessionOf(suggestion.submittedOn, surroundings.sessions)?.session.id ?? null,
  write: (file, { categoryCode }, setting) => {
    const belongs = sessionOf(file.suggestion.submittedOn, setting.surroundings.sessions);
    const suggestion = {
      number: setting.number,
      sessionId: belongs?.session.id ?? null,
      inSession: belongs?.inSession ?? null,
      categoryId: categoryByCode(setting.surroundings, categoryCode)?.id ?? null,
      registeredOn: setting.today,
      profileKey: setting.profile.key,
      profileVersion: setting.profile.version,
      raters: setting.profile.raters.value,
    };
    const change = { suggestion, papers: review(file, setting, { kind: 'registered' }) };
    return { change, says: { number: setting.number, categoryCode, inSession: suggestion.inSession } };
  },
});
