import { AccountGrant } from './entities/account-grant.js';
import { AccountIdentity } from './entities/account-identity.js';
import { AccountSession } from './entities/account-session.js';
import { AccountSignIn } from './entities/account-sign-in.js';
import { Account } from './entities/account.js';
import { ApiToken } from './entities/api-token.js';
import { Category } from './entities/category.js';
import { Congress } from './entities/congress.js';
import { Delegation } from './entities/delegation.js';
import { Deputy } from './entities/deputy.js';
import { Office } from './entities/office.js';
import { Session } from './entities/session.js';
import { SignInFailure } from './entities/sign-in-failure.js';

/** The entities of this room 人大, for the data source. */
export const congressEntities = [
  Congress,
  Session,
  Delegation,
  Office,
  Category,
  Deputy,
  Account,
  AccountGrant,
  AccountSession,
  AccountIdentity,
  ApiToken,
  AccountSignIn,
  SignInFailure,
];
