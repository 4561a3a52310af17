import { Injectable } from '@nestjs/common';
import { FigureFilter, type FigureCondition, type FigureReading } from '../case-file/figure-filter.js';
import type { Cause } from '../platform/errors/problem.js';
import { chosenCases } from './counted.js';
import { openingParameters, readOpening } from './report-query.js';

/** Opens the cases behind a figure: the list is chosen by the very text that counts. */
@Injectable()
export class Opening extends FigureFilter {
  readonly parameters = openingParameters;

  read(query: Readonly<Record<string, unknown>>, reading: FigureReading): FigureCondition | readonly Cause[] | null {
    const opened = readOpening(query, reading);
    if (opened === null || Array.isArray(opened)) return opened;
    const { report, figure, group, ...counting } = opened;
    return (setting) => chosenCases(report, figure, group, { ...counting, ...setting });
  }
}
