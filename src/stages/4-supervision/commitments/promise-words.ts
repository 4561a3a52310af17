/** What a message says of one commitment. */
export interface ToldCommitment {
  readonly number: number;
  readonly title: string;
  readonly office: string;
  readonly text: string;
  readonly dueOn: string;
  readonly fulfilledOn: string | null;
}

/** How many commitments a message lists; the ledger has them all. */
const most = 30;

/**
 * Commitments in the words of a message, one a line, those that are due first first.
 * @param heading what they are; left out together with the list where there are none.
 * @param today marks what is overdue.
 */
export function listed(heading: string, commitments: readonly ToldCommitment[], today: string): string[] {
  if (commitments.length === 0) return [];
  const lines = commitments.slice(0, most).map(({ number, title, office, text, dueOn, fulfilledOn }) => {
    const stands = fulfilledOn === null ? `期限 ${dueOn}${dueOn < today ? '，已逾期' : ''}` : `${fulfilledOn} 落实`;
    return `第 ${String(number)} 号《${title}》：${text}（${office}，${stands}）`;
  });
  const more = commitments.length - lines.length;
  return [
    `${heading} ${String(commitments.length)} 项：`,
    ...lines,
    ...(more > 0 ? [`另有 ${String(more)} 项，见台账。`] : []),
  ];
}
