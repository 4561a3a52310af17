import { baseStation } from './stories/base-station.js';
import { lawsuit, mealsAndParking, oldEstates, publicServices, tourism } from './stories/beginnings.js';
import { courtMediation } from './stories/court-mediation.js';
import { dataMarket } from './stories/data-market.js';
import { defibrillators } from './stories/defibrillators.js';
import { historicBuildings } from './stories/historic-buildings.js';
import { lifeline } from './stories/lifeline.js';
import { liftInstallation } from './stories/lift-installation.js';
import { muddyRoad } from './stories/muddy-road.js';
import { schoolFood } from './stories/school-food.js';
import { sportsGrounds } from './stories/sports-grounds.js';
import { villageGas } from './stories/village-gas.js';
import type { Story } from './story.js';

/** The cases 案例 of the demonstration, in the order of the procedure. */
export const stories: readonly Story[] = [
  tourism,
  publicServices,
  mealsAndParking,
  lawsuit,
  oldEstates,
  liftInstallation,
  villageGas,
  lifeline,
  schoolFood,
  courtMediation,
  defibrillators,
  historicBuildings,
  sportsGrounds,
  dataMarket,
  baseStation,
  muddyRoad,
];
