import { Module } from '@nestjs/common';
import { CongressModule } from '../congress/congress.module.js';
import { DeadlinesModule } from '../deadlines/deadlines.module.js';
import { AwardsDesk } from './awards/awards-desk.js';
import { OfficeAwardController } from './awards/office-award.controller.js';
import { SuggestionAwardsController } from './awards/suggestion-awards.controller.js';
import { MeasureDesk } from './measures/measure-desk.js';
import { Measures } from './measures/measures.js';
import { MeasuresController } from './measures/measures.controller.js';
import { AssessmentDesk } from './runs/assessment-desk.js';
import { AssessmentsController } from './runs/assessments.controller.js';
import { AssessmentDraftsController } from './runs/drafts.controller.js';
import { ObjectionsController } from './runs/objections.controller.js';
import { AssessmentPlace } from './runs/place.js';

/** The room 考核: measures as data, assessments of the offices by them, and awards. */
@Module({
  imports: [CongressModule, DeadlinesModule],
  controllers: [
    MeasuresController,
    AssessmentsController,
    AssessmentDraftsController,
    ObjectionsController,
    OfficeAwardController,
    SuggestionAwardsController,
  ],
  providers: [Measures, MeasureDesk, AssessmentPlace, AssessmentDesk, AwardsDesk],
})
export class AssessmentModule {}
