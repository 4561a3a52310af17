import { Shown, text, uuid, whole } from '../../platform/http/shown.js';

/** Something that a case refers to: its id and its name. */
export class NamedAnswer {
  @Shown('编号', uuid)
  id: string;

  @Shown('名称或姓名', text, { example: '区体育局' })
  name: string;
}

/** The session 会议 of a case. */
export class CaseSessionAnswer {
  @Shown('会议的编号', uuid)
  id: string;

  @Shown('届', whole, { example: 17 })
  term: number;

  @Shown('次', whole, { example: 5 })
  number: number;

  @Shown('会议名称', text, { example: '第十七届第五次会议' })
  name: string;
}

/** The category 类别 of a case. */
export class CaseCategoryAnswer {
  @Shown('类别的编号', uuid)
  id: string;

  @Shown('类别代码', text, { example: 'jkww' })
  code: string;

  @Shown('类别名称', text, { example: '教科文卫' })
  name: string;
}

/** The jurisdiction profile 办理规则 that a case is handled by. */
export class PinnedProfileAnswer {
  @Shown('办理规则的代码', text, { example: 'zhejiang-2016' })
  key: string;

  @Shown('办理规则的版本', whole, { example: 1 })
  version: number;
}

/** An act that the reader may perform now 此刻可办的事项. */
export class PermittedActAnswer {
  @Shown('办理动作的代码，即本接口文档中的 operationId；几个动作合用一个请求的，看该请求的说明', text, {
    example: 'acknowledge',
  })
  act: string;

  @Shown('办理动作的名称', text, { example: '签收' })
  label: string;

  @Shown('请求方法', text, { example: 'POST' })
  method: string;

  @Shown('请求地址', text, { example: '/api/c/demo/assignments/01900000-0000-7000-8000-000000000000/acknowledgement' })
  href: string;
}

/** A case, as a line of a sheet or list names it. */
export class NamedCaseAnswer {
  @Shown('建议的 id', uuid)
  id: string;

  @Shown('编号', whole, { nullable: true, example: 12 })
  number: number | null;

  @Shown('标题', text, { example: '关于加快老旧小区雨污管网改造的建议' })
  title: string;
}
