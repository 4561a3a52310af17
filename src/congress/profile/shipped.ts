import { linanDistrict } from './linan-district.js';
import { national } from './national.js';
import type { Profile } from './profile.js';
import { zhejiang2016 } from './zhejiang-2016.js';

/** Shipped profiles 随系统提供的办理规则: a congress starts from one of these, found by `key`. */
export const shippedProfiles: readonly Profile[] = [national, zhejiang2016, linanDistrict];
