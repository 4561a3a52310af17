/** A congress that the system goes through or acts in 系统逐一办理的人大: how it is addressed, and by which rules and calendar. */
export interface Place extends Record<string, unknown> {
  readonly congressId: string;
  readonly slug: string;
  readonly profileKey: string;
  readonly profileVersion: number;
  readonly calendarEdition: number;
}

/** In SQL the columns of a `Place`, of the congress `g`. */
export const placeSql = `g.id as "congressId", g.slug, g.profile_key as "profileKey",
    g.profile_version as "profileVersion", g.calendar_edition as "calendarEdition"`;
