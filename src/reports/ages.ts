/** How far the last day is 期限远近, from the day of the report: the longest past first. */
export const ages = {
  overdueOver30: '逾期 30 天以上',
  overdue16To30: '逾期 16 至 30 天',
  overdue1To15: '逾期 1 至 15 天',
  dueIn3: '3 天内到期',
  dueIn15: '4 至 15 天内到期',
  dueLater: '15 天以后到期',
} as const;

/** SQL of the key in `ages` of a last day, which is SQL too; null where there is none. */
export const ageOf = (day: string) => `case when ${day} is null then null when ${day} - :asOf < -30 then 'overdueOver30'
  when ${day} - :asOf < -15 then 'overdue16To30' when ${day} < :asOf then 'overdue1To15' when ${day} - :asOf <= 3 then 'dueIn3'
  when ${day} - :asOf <= 15 then 'dueIn15' else 'dueLater' end`;
