import { NamedAnswer } from '../../case-file/answers/parts.js';
import { signedAs } from '../../case-file/states.js';
import { Shown, ShownChoice, ShownList, ShownPart, text, uuid } from '../../platform/http/shown.js';

/** A deputy to be consulted. */
export class DeputyContactAnswer {
  @Shown('代表编号', uuid)
  id: string;

  @Shown('代表姓名', text, { example: '代表甲' })
  name: string;

  @ShownChoice('领衔还是附议', signedAs, 'lead')
  signedAs: keyof typeof signedAs;

  @Shown('联系电话；没有时为 null', text, { nullable: true, example: '13800001234' })
  phone: string | null;
}

/** The person of an office who handles the case 经办人. */
export class HandlerContactAnswer {
  @Shown('办理任务的编号', uuid)
  assignmentId: string;

  @ShownPart('承办单位', () => NamedAnswer)
  office: NamedAnswer;

  @Shown('经办人', text, { nullable: true, example: '经办人甲' })
  handler: string | null;

  @Shown('经办人电话', text, { example: '0571-12345678' })
  phone: string;
}

/** Telephones for a case, as far as the reader needs them. */
export class ContactsAnswer {
  @ShownList('领衔代表和附议代表，您可以查看的', () => DeputyContactAnswer)
  deputies: DeputyContactAnswer[];

  @ShownList('各承办单位的经办人，您可以查看的', () => HandlerContactAnswer)
  handlers: HandlerContactAnswer[];
}
