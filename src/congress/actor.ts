/** Roles 职责 of an account in a congress, with the words a person reads. */
export const roles = {
  deputy: '代表',
  delegation: '代表团',
  deputyAffairs: '代表工委',
  committee: '专门委员会',
  leader: '常委会领导',
  governmentOffice: '政府督查',
  governmentLeader: '领办领导',
  officeLiaison: '承办单位联络员',
  officeHead: '承办单位负责人',
  auditor: '审计',
  admin: '管理员',
} as const;
export type Role = keyof typeof roles;

/** A grant 授权: one role, for whom it holds. Ids that do not belong to the role are null. */
export interface Grant {
  readonly role: Role;
  /** 承办单位, for officeLiaison and officeHead */
  readonly officeId: string | null;
  /** 代表, for deputy */
  readonly deputyId: string | null;
  /** 代表团, for delegation */
  readonly delegationId: string | null;
  /** 对口类别, for committee; else empty */
  readonly categoryIds: readonly string[];
}

/**
 * An actor 办事人: an account in one congress, with the union of its roles there, as they are at this request.
 * The install administrator has the role `admin` in each congress.
 */
export interface Actor {
  readonly accountId: string;
  readonly displayName: string;
  readonly installAdmin: boolean;
  readonly congressId: string;
  readonly congressSlug: string;
  /** never empty */
  readonly grants: readonly Grant[];
  /** the jurisdiction profile 办理规则 now in force in the congress */
  readonly profileKey: string;
  readonly profileVersion: number;
  /** the edition of the congress's working calendar 工作日历 now in force; 0: the shipped one */
  readonly calendarEdition: number;
}

/** An account 账号 outside any congress. */
export interface Person {
  readonly accountId: string;
  readonly username: string;
  readonly displayName: string;
  readonly installAdmin: boolean;
}

/** Whether the actor holds one of the roles. */
export function holds(actor: Actor, ...wanted: readonly Role[]): boolean {
  return actor.grants.some((grant) => wanted.includes(grant.role));
}
