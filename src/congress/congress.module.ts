import { Module, type OnApplicationBootstrap } from '@nestjs/common';
import { Config } from '../platform/config/config.js';
import { Database } from '../platform/database/database.js';
import { Actors } from './actors.js';
import { ApiTokens } from './api-tokens/api-tokens.js';
import { TokenCodes } from './api-tokens/token-code.js';
import { TokenUse } from './api-tokens/token-use.js';
import { CongressTokensController, OwnTokensController } from './api-tokens/tokens.controller.js';
import { TokensDesk } from './api-tokens/tokens-desk.js';
import { IdentitiesController, OwnIdentityController } from './identities/identities.controller.js';
import { Identities } from './identities/identities.js';
import { IdentityDesk } from './identities/identity-desk.js';
import { Journeys } from './identities/journey.js';
import { OidcClient } from './identities/oidc-client.js';
import { OidcController } from './identities/oidc.controller.js';
import { OidcSignIn } from './identities/oidc-sign-in.js';
import { Profiles } from './profiles.js';
import { DeputyData } from './personal-data/deputy-data.js';
import { DeputyDataController } from './personal-data/deputy-data.controller.js';
import { SecurityController } from './record/security.controller.js';
import { SecurityDesk } from './record/security-desk.js';
import { AccountsDesk } from './roster/accounts-desk.js';
import { AccountsController } from './roster/accounts.controller.js';
import { Accounts } from './roster/accounts.js';
import { CongressesController } from './roster/congresses.controller.js';
import { Congresses } from './roster/congresses.js';
import { GrantsDesk } from './roster/grants-desk.js';
import { Grants } from './roster/grants.js';
import { ProfilesController } from './roster/profiles.controller.js';
import { rosterController } from './roster/roster-controller.js';
import { RosterDesk } from './roster/roster-desk.js';
import { RosterStore } from './roster/roster-store.js';
import { categories } from './roster/resources/category.js';
import { delegations } from './roster/resources/delegation.js';
import { deputies } from './roster/resources/deputy.js';
import { offices } from './roster/resources/office.js';
import { sessions } from './roster/resources/session.js';
import { AccessTokens } from './sign-in/access-tokens.js';
import { ensureFirstAdministrator } from './sign-in/first-administrator.js';
import { FailedSignIns } from './sign-in/failed-sign-ins.js';
import { OwnAccountController } from './sign-in/own-account.controller.js';
import { PasswordChange } from './sign-in/password-change.js';
import { PastSignIns } from './sign-in/past-sign-ins.js';
import { Passwords } from './sign-in/passwords.js';
import { RefreshTokens } from './sign-in/refresh-tokens.js';
import { SessionController } from './sign-in/session.controller.js';
import { SignIn } from './sign-in/sign-in.js';
import { SignIns } from './sign-in/sign-ins.js';

/** The plain resources of the roster 名册, each one row of the table from which the routes are made. */
export const resources = [sessions, delegations, offices, categories, deputies];

/**
 * The room 人大: who. At start it stores the shipped profiles and makes the first administrator. Other rooms use `Actors`,
 * `Profiles` and `AccessTokens`; the demonstration makes its congress with the rest of what is exported.
 */
@Module({
  controllers: [
    SessionController,
    OwnAccountController,
    CongressesController,
    ProfilesController,
    ...resources.map(rosterController),
    AccountsController,
    SecurityController,
    OwnTokensController,
    CongressTokensController,
    DeputyDataController,
    OidcController,
    OwnIdentityController,
    IdentitiesController,
  ],
  providers: [
    Actors,
    Profiles,
    AccessTokens,
    Passwords,
    RefreshTokens,
    FailedSignIns,
    SignIn,
    SignIns,
    PastSignIns,
    PasswordChange,
    Congresses,
    RosterStore,
    RosterDesk,
    Accounts,
    AccountsDesk,
    Grants,
    GrantsDesk,
    SecurityDesk,
    TokenCodes,
    TokenUse,
    ApiTokens,
    TokensDesk,
    DeputyData,
    OidcClient,
    Journeys,
    Identities,
    OidcSignIn,
    IdentityDesk,
  ],
  exports: [Actors, Profiles, AccessTokens, Passwords, RefreshTokens, FailedSignIns, Congresses, RosterStore, Accounts],
})
export class CongressModule implements OnApplicationBootstrap {
  constructor(
    private readonly database: Database,
    private readonly profiles: Profiles,
    private readonly passwords: Passwords,
    private readonly config: Config,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.profiles.ensureShipped();
    await ensureFirstAdministrator(this.database, this.passwords, this.config);
  }
}
