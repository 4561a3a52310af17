import { baseStation } from './stories/base-station.js';
import { lawsuit, mealsAndParking, oldEstates, publicServices, tourism } from './stories/beginnings.js';
import { courtMediation } from './stories/court-mediation.js';
import { dataMarket } from './stories/data-market.js';
import { defibrillators } from './stories/defibrillators.js';
import { eBikeCharging } from './stories/e-bike-charging.js';
import { gasNorthernVillages } from './stories/gas-northern-villages.js';
import { healthStation } from './stories/health-station.js';
import { historicBuildings } from './stories/historic-buildings.js';
import { lakeLights } from './stories/lake-lights.js';
import { lakesideCrossing } from './stories/lakeside-crossing.js';
import { leakingRoofs } from './stories/leaking-roofs.js';
import { lifeline } from './stories/lifeline.js';
import { liftInstallation } from './stories/lift-installation.js';
import { manholeCovers } from './stories/manhole-covers.js';
import { muddyRoad } from './stories/muddy-road.js';
import { nightBuses } from './stories/night-buses.js';
import { nightTrucks } from './stories/night-trucks.js';
import { overheadCables } from './stories/overhead-cables.js';
import { rainAndSewage } from './stories/rain-and-sewage.js';
import { riverDyke } from './stories/river-dyke.js';
import { schoolFood } from './stories/school-food.js';
import { schoolRun } from './stories/school-run.js';
import { compensation, expresswayExit } from './stories/sent-elsewhere.js';
import { sportsGrounds } from './stories/sports-grounds.js';
import { roadFirstYear, roadSecondYear, roadThirdYear } from './stories/unfinished-road.js';
import { villageGas } from './stories/village-gas.js';
import { waterSupply } from './stories/water-supply.js';
import type { Story } from './story.js';

const drafted = [tourism, nightBuses, mealsAndParking];
const reviewed = [publicServices, lawsuit, compensation, expresswayExit, oldEstates, roadThirdYear, waterSupply];
const handedOver = [liftInstallation, eBikeCharging, lakesideCrossing, overheadCables];
const handled = [villageGas, gasNorthernVillages, lifeline, schoolFood, courtMediation, riverDyke, schoolRun];
const handledAgain = [historicBuildings, manholeCovers, nightTrucks, leakingRoofs];
const replied = [defibrillators, sportsGrounds, healthStation, roadSecondYear];
const closed = [dataMarket, baseStation, muddyRoad, rainAndSewage, lakeLights, roadFirstYear];

/** The cases 案例 of the demonstration, in the order of the procedure. */
export const stories: readonly Story[] = [
  ...drafted,
  ...reviewed,
  ...handedOver,
  ...handled,
  ...handledAgain,
  ...replied,
  ...closed,
];
