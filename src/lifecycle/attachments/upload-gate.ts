import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Actors } from '../../congress/actors.js';
import type { Identity } from '../../congress/sign-in/identity.js';
import { Database } from '../../platform/database/database.js';
import { statement } from '../../platform/database/statement.js';
import { Problem } from '../../platform/errors/problem.js';
import { Depot } from '../../platform/files/depot.js';
import { mediaTypeOfContent } from '../../platform/files/examine.js';
import type { UploadedFile } from '../../platform/http/fields.js';
import { isUuid } from '../../platform/http/text.js';
import { receiveUpload } from '../../platform/http/upload.js';
import type { KeptAnswer } from '../../platform/idempotency/idempotency.js';
import { actRow } from '../acts.js';
import { CaseReader } from '../case-reader.js';
import { decide } from '../decide.js';
import type { Deed } from '../deed.js';
import { Gate } from '../gate.js';
import { meant } from '../routing.js';
import { aboutOf } from '../subjects.js';

const megabyte = 1_048_576;
const caseOf = statement('select suggestion_id from assignment where congress_id = $1 and id = $2');

/** Brings an act with a file 附件 to the engine: first the file into the depot, then the act, as one request. */
@Injectable()
export class UploadGate {
  constructor(
    private readonly gate: Gate,
    private readonly reader: CaseReader,
    private readonly actors: Actors,
    private readonly database: Database,
    private readonly depot: Depot,
  ) {}

  /**
   * Who may not act at all is told so before his file is received. What is refused later leaves the file in the depot without anything
   * that names it, and the sweep takes it away.
   * @param deeds the acts that share the route.
   * @throws Problem as `Gate.pass`; as `receiveUpload`; unsupportedMediaType (415) for a file of another kind.
   */
  async pass(deeds: readonly Deed[], request: FastifyRequest): Promise<KeptAnswer> {
    const most = await this.admit(deeds, request);
    let mediaType = '';
    const { name, sha256, bytes, fields } = await receiveUpload(request, this.depot, {
      most,
      examine: async (received, called) => {
        mediaType = await mediaTypeOfContent(received, called);
      },
    });
    const file: UploadedFile = { name, mediaType, sha256, bytes };
    // Where an Idempotency-Key came with it, this is what a repetition is compared with.
    request.body = { ...fields, file };
    return this.gate.pass(meant(deeds, request.body), request);
  }

  /** @returns how many bytes the file may have. @throws Problem notFound, forbidden. */
  private async admit(deeds: readonly Deed[], request: FastifyRequest): Promise<number> {
    const { congress, id } = request.params as { congress: string; id: string };
    const { identity } = request;
    if (!identity) throw new Problem('unauthenticated');
    const isOfPaper = deeds.some(({ act }) => actRow(act).subject !== 'suggestion');
    const caseId = isOfPaper ? await this.caseOf(identity, congress, id) : id;
    const { file, setting } = await this.reader.open(identity, congress, caseId);
    const asked = { ...setting, ...aboutOf(file, isOfPaper ? id : null) };
    const decisions = deeds.map(({ act }) => decide(act, file, asked).verdict);
    if (decisions.every((one) => one === 'forbidden')) throw new Problem('forbidden');
    return setting.profile.attachments.value.eachMegabytes * megabyte;
  }

  private async caseOf(identity: Identity, slug: string, id: string): Promise<string> {
    const { congressId } = await this.actors.of(identity, slug);
    if (!isUuid(id)) throw new Problem('notFound');
    const [row] = await this.database.read<{ suggestion_id: string }>({ congressId }, caseOf, [congressId, id]);
    if (!row) throw new Problem('notFound');
    return row.suggestion_id;
  }
}
