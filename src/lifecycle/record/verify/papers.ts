import { In, type EntityTarget } from 'typeorm';
import { paperKinds } from '../../../case-file/papers.js';
import type { Paper } from '../../../case-file/papers/paper.js';
import type { Tx } from '../../../platform/database/tx.js';
import { finalKinds, isFinal, paperDigest } from '../final-papers.js';

/** A case whose events are sound, with what they say of its final papers. */
export interface ReadCase {
  readonly id: string;
  /** by the paper's id: the event that tells of it, and the paper's digest */
  readonly finals: Map<string, { readonly seq: number; readonly digest: string }>;
  /** every event tells of its papers; false where some were recorded before that was done */
  readonly whole: boolean;
}

/** Compares the final papers 定稿 of some cases with what was recorded of them. @returns the first that differs, or null. */
export async function brokenPaper(tx: Tx, congressId: string, cases: readonly ReadCase[]): Promise<string | null> {
  if (cases.length === 0) return null;
  const open = new Map(cases.map((one) => [one.id, { ...one, finals: new Map(one.finals) }]));
  for (const kind of finalKinds) {
    const entity: EntityTarget<Paper> = paperKinds[kind].entity;
    const papers = await tx.manager.find(entity, { where: { congressId, suggestionId: In([...open.keys()]) } });
    for (const paper of papers.filter((one) => isFinal(kind, one))) {
      const of = open.get(paper.suggestionId);
      const broken = of && brokenIn(of, paper);
      if (broken) return broken;
      of?.finals.delete(paper.id);
    }
  }
  for (const { id, finals } of open.values()) {
    const [missing] = finals.entries();
    if (missing) return `${named(id, missing[1].seq, missing[0])}缺失`;
  }
  return null;
}

function brokenIn({ id, finals, whole }: ReadCase, paper: Paper): string | null {
  const told = finals.get(paper.id);
  if (!told) return whole ? `建议 ${id} 的案卷材料 ${paper.id} 没有办理记录，是另外添加的` : null;
  return told.digest === paperDigest(paper) ? null : `${named(id, told.seq, paper.id)}的内容被改动过`;
}

function named(suggestionId: string, seq: number, id: string): string {
  return `建议 ${suggestionId} 第 ${String(seq)} 条办理记录所附的案卷材料 ${id} `;
}
