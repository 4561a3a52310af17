import { applyDecorators, HttpCode, type Type } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam } from '@nestjs/swagger';
import type { ErrorCode } from '../platform/errors/catalogue.js';
import { Problems, TakesIdempotencyKey, withBody } from '../platform/http/openapi.js';
import { SuggestionAwardSheetAnswer } from './awards/award-answers.js';
import { AssessmentSheetAnswer } from './runs/assessment-answers.js';

type Documents = (operationId: string, summary: string, description: string) => MethodDecorator;

/** Documents which assessment 考核 is meant. */
export const OfAssessment = () => ofOne('考核');
/** Documents which selection 评选 is meant. */
export const OfAward = () => ofOne('评选');
/** Documents what is done with an assessment; the answer is the whole of it. */
export const DoesToAssessment = doing('考核', AssessmentSheetAnswer, 'duplicate');
/** Documents what is done with a selection; the answer is the whole of it. */
export const DoesToAward = doing('评选', SuggestionAwardSheetAnswer);

function ofOne(what: string): MethodDecorator {
  return ApiParam({ name: 'id', description: `${what}的编号`, schema: { type: 'string', format: 'uuid' } });
}

function doing(what: string, type: Type, ...more: ErrorCode[]): Documents {
  return (operationId, summary, description) =>
    applyDecorators(
      HttpCode(200),
      ApiOperation({ operationId, summary, description }),
      ofOne(what),
      TakesIdempotencyKey(),
      ApiOkResponse({ type, description: `办理后的${what}` }),
      Problems('notFound', 'forbidden', 'refused', 'keyReused', ...more, ...withBody),
    );
}
