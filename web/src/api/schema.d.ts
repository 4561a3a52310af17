// Printed from the API's document: PRINT=1 npm test -- web-api.spec.ts
export interface paths {
    "/api/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["health"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/rehearsal/clock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["rehearsalClock"];
        put?: never;
        post: operations["moveRehearsalClock"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["whoAmI"];
        put?: never;
        post: operations["signIn"];
        delete: operations["signOut"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session/refresh": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["refreshSession"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["changePassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session/sign-ins": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listSignIns"];
        put?: never;
        post?: never;
        delete: operations["signOutEverywhere"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session/sign-ins/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["endSignIn"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/congresses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listCongresses"];
        put?: never;
        post: operations["createCongress"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/congresses/{slug}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getCongress"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["changeCongress"];
        trace?: never;
    };
    "/api/profiles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listProfiles"];
        put?: never;
        post: operations["createProfile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/profiles/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getProfile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/c/{congress}/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listSessions"];
        put?: never;
        post: operations["createSession"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/c/{congress}/sessions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getSession"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["changeSession"];
        trace?: never;
    };
    "/api/c/{congress}/delegations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listDelegations"];
        put?: never;
        post: operations["createDelegation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/c/{congress}/delegations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getDelegation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["changeDelegation"];
        trace?: never;
    };
    "/api/c/{congress}/offices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listOffices"];
        put?: never;
        post: operations["createOffice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/c/{congress}/offices/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getOffice"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["changeOffice"];
        trace?: never;
    };
    "/api/c/{congress}/categories": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listCategories"];
        put?: never;
        post: operations["createCategory"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/c/{congress}/categories/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getCategory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["changeCategory"];
        trace?: never;
    };
    "/api/c/{congress}/deputies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listDeputies"];
        put?: never;
        post: operations["createDeputy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/c/{congress}/deputies/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getDeputy"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["changeDeputy"];
        trace?: never;
    };
    "/api/c/{congress}/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listAccounts"];
        put?: never;
        post: operations["createAccount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/c/{congress}/accounts/{username}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getAccount"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["changeAccount"];
        trace?: never;
    };
    "/api/c/{congress}/accounts/{username}/unlocking": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["unlockAccount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/c/{congress}/accounts/{username}/grants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["createGrant"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/c/{congress}/accounts/{username}/grants/{id}/revocation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["revokeGrant"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/c/{congress}/security-events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listSecurityEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session/tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listOwnApiTokens"];
        put?: never;
        post: operations["createApiToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session/tokens/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["revokeOwnApiToken"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/c/{congress}/api-tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listApiTokens"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/c/{congress}/api-tokens/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["revokeApiToken"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/c/{congress}/deputies/{id}/personal-data": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["lookAtPersonalData"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session/methods": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listSignInMethods"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session/oidc": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["startOidcSignIn"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session/oidc/callback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["finishOidcSignIn"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session/identity": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getOwnIdentity"];
        put?: never;
        post: operations["linkOwnIdentity"];
        delete: operations["unlinkOwnIdentity"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/c/{congress}/accounts/{username}/identity": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getIdentity"];
        put: operations["linkIdentity"];
        post?: never;
        delete: operations["unlinkIdentity"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/c/{congress}/inbox": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listInbox"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/c/{congress}/inbox/read-all": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["readAllMessages"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/c/{congress}/inbox/{id}/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["readMessage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/c/{congress}/me/channels": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getMyChannels"];
        put: operations["setMyChannels"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/c/{congress}/webhook": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getWebhook"];
        put: operations["setWebhook"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/c/{congress}/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listDeliveries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/c/{congress}/deliveries/summary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getDeliverySummary"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/c/{congress}/deliveries/{id}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["retryDelivery"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/c/{congress}/reports/snapshots": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listReportSnapshots"];
        put?: never;
        post: operations["freezeReports"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/c/{congress}/reports/snapshots/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getReportSnapshot"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/c/{congress}/reports/snapshots/{id}/verification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["verifyReportSnapshot"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/c/{congress}/reports/snapshots/{id}/reports/{name}.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getSnapshotTable"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/c/{congress}/reports/snapshots/{id}/reports/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getSnapshotReport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/c/{congress}/overview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getOverview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/c/{congress}/reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listReports"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/c/{congress}/reports/{name}.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getReportTable"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/c/{congress}/reports/{name}.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getReportWorkbook"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/c/{congress}/reports/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getReport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/c/{congress}/assessment-measures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listMeasures"];
        put?: never;
        post: operations["createMeasure"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/c/{congress}/assessment-measures/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getMeasure"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/c/{congress}/assessments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listAssessments"];
        put?: never;
        post: operations["computeAssessment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/c/{congress}/assessments/{id}.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getAssessmentTable"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/c/{congress}/assessments/{id}.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getAssessmentWorkbook"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/c/{congress}/assessments/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getAssessment"];
        put?: never;
        post?: never;
        delete: operations["discardAssessment"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/c/{congress}/assessments/{id}/lines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listAssessmentLines"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/c/{congress}/assessments/{id}/verification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["verifyAssessment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/c/{congress}/assessments/{id}/publication": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["publishAssessment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/c/{congress}/assessments/{id}/objections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["objectToAssessment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/c/{congress}/assessments/{id}/freezing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["freezeAssessment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/c/{congress}/assessments/{id}/computation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["recomputeAssessment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/c/{congress}/assessments/{id}/judgements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["enterJudgements"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/c/{congress}/assessment-objections/{id}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["decideObjection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/c/{congress}/assessments/{id}/award": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getOfficeAward"];
        put?: never;
        post: operations["announceOfficeAward"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/c/{congress}/suggestion-awards": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listSuggestionAwards"];
        put?: never;
        post: operations["openSuggestionAward"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/c/{congress}/suggestion-awards/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getSuggestionAward"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/c/{congress}/suggestion-awards/{id}/nominations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["nominateSuggestion"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/c/{congress}/suggestion-awards/{id}/result": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["announceSuggestionAward"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/c/{congress}/suggestions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listCases"];
        put?: never;
        post: operations["draft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/c/{congress}/suggestions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getCase"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["revise"];
        trace?: never;
    };
    "/api/c/{congress}/suggestions/{id}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getTimeline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/c/{congress}/suggestions/{id}/barred-acts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listBarredActs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/c/{congress}/suggestions/{id}/clocks/{clockId}/explanation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["explainClock"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/c/{congress}/suggestions/{id}/contacts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["lookAtContacts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/c/{congress}/suggestions/{id}/attachments/{attachmentId}/link": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["openAttachment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/files/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["downloadFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/c/{congress}/calendar/{year}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getCalendarYear"];
        put?: never;
        post: operations["setCalendarYear"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/c/{congress}/calendar/{year}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["withdrawCalendarYear"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/c/{congress}/suggestions/{id}/cosigners": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["inviteCosigners"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/c/{congress}/suggestions/{id}/cosignature": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["answerInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/c/{congress}/suggestions/{id}/submission": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["submit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/c/{congress}/suggestions/{id}/examination": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["examine"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/c/{congress}/suggestions/{id}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["return"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/c/{congress}/suggestions/{id}/registration": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["register"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/c/{congress}/suggestions/{id}/refusal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["refuse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/c/{congress}/suggestions/{id}/referral": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["refer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/c/{congress}/suggestions/{id}/joint-handling": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["handleTogether"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/c/{congress}/suggestions/{id}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/c/{congress}/suggestions/{id}/attachments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["attachToSuggestion"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/c/{congress}/suggestions/{id}/attachment-removal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["detachFromSuggestion"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/c/{congress}/suggestions/{id}/pre-assignment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["preassign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/c/{congress}/suggestions/{id}/assignment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["assign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/c/{congress}/assignments/{id}/acknowledgement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["acknowledge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/c/{congress}/suggestions/{id}/offices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["addOffice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/c/{congress}/assignments/{id}/reassignment-request": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["requestReassignment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/c/{congress}/assignments/{id}/reassignment-denial": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["denyReassignment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/c/{congress}/assignments/{id}/reassignment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["reassign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/c/{congress}/suggestions/{id}/escalation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["escalate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/c/{congress}/assignment-batches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["assignBatch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/c/{congress}/assignments/{id}/consultations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["consult"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/c/{congress}/assignments/{id}/co-opinion": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["giveCoOpinion"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/c/{congress}/assignments/{id}/reply": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["draftReply"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/c/{congress}/assignments/{id}/reply-return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["returnReply"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/c/{congress}/assignments/{id}/reply-issue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["reply"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/c/{congress}/assignments/{id}/extension-request": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["requestExtension"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/c/{congress}/assignments/{id}/extension-grant": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["grantExtension"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/c/{congress}/assignments/{id}/extension-refusal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["refuseExtension"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/c/{congress}/assignments/{id}/co-opinion-return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["returnCoOpinion"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/c/{congress}/assignments/{id}/plan": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["plan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/c/{congress}/assignments/{id}/progress": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["reportProgress"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/c/{congress}/commitments/{id}/fulfilment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["fulfilCommitment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/c/{congress}/commitments/{id}/deferral": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["deferCommitment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/c/{congress}/commitments/{id}/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["confirmFulfilment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/c/{congress}/suggestions/{id}/publication": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["decidePublication"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/c/{congress}/assignments/{id}/attachments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["attachToHandling"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/c/{congress}/assignments/{id}/attachment-removal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["detachFromReply"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/c/{congress}/office-reports/{year}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getOfficeReports"];
        put?: never;
        post: operations["submitOfficeReport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/c/{congress}/suggestions/{id}/urgings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["urge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/c/{congress}/suggestions/{id}/key-designation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["designateKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/c/{congress}/suggestions/{id}/inspections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["inspect"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/c/{congress}/suggestions/{id}/supervision-letters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["superviseByLetter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/c/{congress}/supervision-letters/{id}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["answerLetter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/c/{congress}/suggestions/{id}/oversight-copies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["copyToOversight"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/c/{congress}/oversight-copies/{id}/result": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["recordOversightResult"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/c/{congress}/suggestions/{id}/look-back": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["lookBack"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/c/{congress}/suggestions/{id}/key-plan": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["planKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/c/{congress}/suggestions/{id}/key-report": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["reportKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/c/{congress}/suggestions/{id}/attachment-withholding": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["withholdAttachment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/c/{congress}/tracking-rounds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listTrackingRounds"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/c/{congress}/tracking-rounds/{period}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getTrackingRound"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/c/{congress}/supervision-lists": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listSupervisionLists"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/c/{congress}/supervision-lists/{quarter}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getSupervisionList"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/c/{congress}/supervision-lists/{quarter}/lines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["addSupervisionLine"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/c/{congress}/supervision-lists/{quarter}/lines/{id}/striking": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["strikeSupervisionLine"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/c/{congress}/supervision-lists/{quarter}/meeting": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["fixSupervisionMeeting"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/c/{congress}/supervision-lists/{quarter}/meeting/cancellation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["callOffSupervisionMeeting"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/c/{congress}/supervision-lists/{quarter}/result": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["recordSupervisionResult"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/c/{congress}/supervision-lists/{quarter}/letters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["issueListLetters"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/c/{congress}/look-back-draws": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listLookBackDraws"];
        put?: never;
        post: operations["drawLookBacks"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/c/{congress}/look-back-draws/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getLookBackDraw"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/c/{congress}/look-back-draws/{id}/verification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["verifyLookBackDraw"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/c/{congress}/votes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listVotes"];
        put?: never;
        post: operations["openVote"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/c/{congress}/votes/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getVote"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/c/{congress}/votes/{id}/ballot": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["castBallot"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/c/{congress}/votes/{id}/reminders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["remindElectors"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/c/{congress}/votes/{id}/closing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["closeVote"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/c/{congress}/commitments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listCommitments"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/c/{congress}/suggestions/{id}/evaluation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["evaluate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/c/{congress}/suggestions/{id}/deliberation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["deliberate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/c/{congress}/suggestions/{id}/archive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["archive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/c/{congress}/exports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listExports"];
        put?: never;
        post: operations["requestExport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/c/{congress}/exports/{id}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["downloadExport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/c/{congress}/exports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getExport"];
        put?: never;
        post?: never;
        delete: operations["removeExport"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/c/{congress}/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listImports"];
        put?: never;
        post: operations["importTable"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/c/{congress}/imports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getImport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/c/{congress}/imports/{id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["undoImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/c/{congress}/import-templates/{kind}.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getImportTemplate"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        CauseAnswer: {
            code: string;
            message: string;
            field?: string;
        };
        ProblemAnswer: {
            type: string;
            title: string;
            status: number;
            /** @enum {string} */
            code: "malformedBody" | "malformedRequest" | "invalidInput" | "unauthenticated" | "badCredentials" | "oidcFailed" | "forbidden" | "scopeMissing" | "identityNotLinked" | "passwordChangeRequired" | "notFound" | "linkEnded" | "methodNotAllowed" | "requestTimeout" | "refused" | "lostRace" | "duplicate" | "keyReused" | "staleVersion" | "tooLarge" | "unsupportedMediaType" | "rangeNotThere" | "invalidRows" | "unreadableTable" | "headersTooLarge" | "signInLocked" | "tooManyRequests" | "sweepFailed" | "internal" | "oidcUnavailable" | "storageFull" | "unavailable";
            detail: string;
            reasons: string[];
            causes: components["schemas"]["CauseAnswer"][];
            requestId: string;
        };
        HealthAnswer: {
            /** @enum {string} */
            status: "ok" | "degraded";
            /** @enum {string} */
            database: "ok";
            /** @enum {string} */
            queue: "ok" | "away";
            version: string;
            uptimeSeconds: number;
        };
        RehearsalAnswer: {
            /** Format: date-time */
            now: string;
        };
        RehearsalForm: {
            /** Format: date-time */
            to: string;
        };
        SignInForm: {
            username: string;
            /** Format: password */
            password: string;
        };
        PersonAnswer: {
            /** Format: uuid */
            accountId: string;
            username: string;
            displayName: string;
            installAdmin: boolean;
        };
        Membership: {
            congress: string;
            congressName: string;
            /** @enum {string} */
            role: "deputy" | "delegation" | "deputyAffairs" | "committee" | "leader" | "governmentOffice" | "governmentLeader" | "officeLiaison" | "officeHead" | "auditor" | "admin";
            /** Format: uuid */
            officeId?: string;
            /** Format: uuid */
            deputyId?: string;
            /** Format: uuid */
            delegationId?: string;
        };
        SignedInAnswer: {
            account: components["schemas"]["PersonAnswer"];
            mustChangePassword: boolean;
            memberships: components["schemas"]["Membership"][];
            accessToken: string;
            /** Format: date-time */
            expiresAt: string;
            refreshToken?: string;
        };
        RefreshForm: {
            refreshToken?: string;
        };
        StandingAnswer: {
            account: components["schemas"]["PersonAnswer"];
            mustChangePassword: boolean;
            memberships: components["schemas"]["Membership"][];
        };
        PasswordForm: {
            /** Format: password */
            currentPassword: string;
            /** Format: password */
            newPassword: string;
        };
        SignInAnswer: {
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            since: string;
            /** Format: date-time */
            lastUsedAt: string;
            /** Format: date-time */
            endsAt: string;
            address: string | null;
            agent: string | null;
            current: boolean;
        };
        SignInsAnswer: {
            items: components["schemas"]["SignInAnswer"][];
        };
        CongressForm: {
            slug: string;
            name: string;
            /** @enum {string} */
            level: "nation" | "province" | "city" | "district" | "township";
            areaCode?: string | null;
            /** Format: uuid */
            parentId?: string | null;
            profile: string;
        };
        CongressAnswer: {
            /** Format: uuid */
            id: string;
            slug: string;
            name: string;
            /** @enum {string} */
            level: "nation" | "province" | "city" | "district" | "township";
            areaCode: string | null;
            /** Format: uuid */
            parentId: string | null;
            profile: string;
            profileVersion: number;
            active: boolean;
            /** Format: date-time */
            createdAt: string;
        };
        CongressPage: {
            items: components["schemas"]["CongressAnswer"][];
            nextCursor: string | null;
        };
        CongressPatch: {
            slug?: string;
            name?: string;
            /** @enum {string} */
            level?: "nation" | "province" | "city" | "district" | "township";
            areaCode?: string | null;
            /** Format: uuid */
            parentId?: string | null;
            profile?: string;
            active?: boolean;
        };
        ProfileLineAnswer: {
            key: string;
            version: number;
            name: string;
            /** Format: date-time */
            createdAt: string;
        };
        ProfileLinePage: {
            items: components["schemas"]["ProfileLineAnswer"][];
            nextCursor: string | null;
        };
        SessionForm: {
            term: number;
            number: number;
            name: string;
            /** Format: date */
            startsOn: string;
            /** Format: date */
            endsOn: string;
        };
        SessionAnswer: {
            /** Format: uuid */
            id: string;
            active: boolean;
            version: number;
            term: number;
            number: number;
            name: string;
            /** Format: date */
            startsOn: string;
            /** Format: date */
            endsOn: string;
        };
        SessionPage: {
            items: components["schemas"]["SessionAnswer"][];
            nextCursor: string | null;
        };
        SessionPatch: {
            term?: number;
            number?: number;
            name?: string;
            /** Format: date */
            startsOn?: string;
            /** Format: date */
            endsOn?: string;
            active?: boolean;
        };
        DelegationForm: {
            name: string;
        };
        DelegationAnswer: {
            /** Format: uuid */
            id: string;
            active: boolean;
            version: number;
            name: string;
        };
        DelegationPage: {
            items: components["schemas"]["DelegationAnswer"][];
            nextCursor: string | null;
        };
        DelegationPatch: {
            name?: string;
            active?: boolean;
        };
        OfficeForm: {
            code: string;
            name: string;
            /** @enum {string} */
            system: "party" | "government" | "court" | "procuratorate" | "supervision" | "other";
            /** Format: uuid */
            parentId?: string | null;
        };
        OfficeAnswer: {
            /** Format: uuid */
            id: string;
            active: boolean;
            version: number;
            code: string;
            name: string;
            /** @enum {string} */
            system: "party" | "government" | "court" | "procuratorate" | "supervision" | "other";
            /** Format: uuid */
            parentId: string | null;
        };
        OfficePage: {
            items: components["schemas"]["OfficeAnswer"][];
            nextCursor: string | null;
        };
        OfficePatch: {
            code?: string;
            name?: string;
            /** @enum {string} */
            system?: "party" | "government" | "court" | "procuratorate" | "supervision" | "other";
            /** Format: uuid */
            parentId?: string | null;
            active?: boolean;
        };
        CategoryForm: {
            code: string;
            name: string;
        };
        CategoryAnswer: {
            /** Format: uuid */
            id: string;
            active: boolean;
            version: number;
            code: string;
            name: string;
        };
        CategoryPage: {
            items: components["schemas"]["CategoryAnswer"][];
            nextCursor: string | null;
        };
        CategoryPatch: {
            code?: string;
            name?: string;
            active?: boolean;
        };
        DeputyForm: {
            name: string;
            cardNo: string;
            /** Format: uuid */
            delegationId: string;
            phone?: string | null;
        };
        DeputyAnswer: {
            /** Format: uuid */
            id: string;
            active: boolean;
            version: number;
            name: string;
            /** Format: uuid */
            delegationId: string;
            cardNo?: string;
            phone?: string | null;
        };
        DeputyPage: {
            items: components["schemas"]["DeputyAnswer"][];
            nextCursor: string | null;
        };
        DeputyPatch: {
            name?: string;
            cardNo?: string;
            /** Format: uuid */
            delegationId?: string;
            phone?: string | null;
            active?: boolean;
        };
        GrantForm: {
            /** @enum {string} */
            role: "deputy" | "delegation" | "deputyAffairs" | "committee" | "leader" | "governmentOffice" | "governmentLeader" | "officeLiaison" | "officeHead" | "auditor" | "admin";
            /** Format: uuid */
            officeId?: string;
            /** Format: uuid */
            deputyId?: string;
            /** Format: uuid */
            delegationId?: string;
            categoryIds?: string[];
        };
        AccountForm: {
            username: string;
            /** Format: password */
            password: string;
            mustChangePassword?: boolean;
            displayName: string;
            grants: components["schemas"]["GrantForm"][];
        };
        GrantAnswer: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            role: "deputy" | "delegation" | "deputyAffairs" | "committee" | "leader" | "governmentOffice" | "governmentLeader" | "officeLiaison" | "officeHead" | "auditor" | "admin";
            /** Format: uuid */
            officeId?: string;
            /** Format: uuid */
            deputyId?: string;
            /** Format: uuid */
            delegationId?: string;
            categoryIds?: string[];
            /** Format: date-time */
            grantedAt: string;
        };
        AccountAnswer: {
            /** Format: uuid */
            id: string;
            username: string;
            displayName: string;
            active: boolean;
            mustChangePassword: boolean;
            grants: components["schemas"]["GrantAnswer"][];
        };
        AccountPage: {
            items: components["schemas"]["AccountAnswer"][];
            nextCursor: string | null;
        };
        AccountPatch: {
            /** Format: password */
            password?: string;
            displayName?: string;
            active?: boolean;
            grants?: components["schemas"]["GrantForm"][];
        };
        RecordedAccountAnswer: {
            /** Format: uuid */
            id: string;
            username: string;
            displayName: string;
        };
        SecurityEventAnswer: {
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            at: string;
            /** @enum {string} */
            kind: "signedIn" | "signInFailed" | "signInLocked" | "signInUnlocked" | "signedOut" | "signedOutEverywhere" | "refreshReused" | "passwordChanged" | "passwordReset" | "identityLinked" | "identityUnlinked" | "identityNotLinked" | "apiTokenMade" | "apiTokenRevoked" | "accountMade" | "accountChanged" | "grantGiven" | "grantRevoked" | "rosterAdded" | "rosterChanged" | "profileAdded" | "profileChanged" | "calendarChanged" | "congressMade" | "congressChanged" | "channelsChanged" | "webhookChanged" | "personalDataLooked" | "exported" | "imported" | "importUndone" | "attachmentOpened" | "listLineAdded" | "listLineStruck" | "meetingSet" | "meetingCancelled" | "listResult" | "drawMade" | "voteOpened" | "voteCounted" | "voteCalledOff" | "officeReportSent" | "officeReportRevised" | "reportsKept" | "reportsFinal" | "snapshotChecked" | "rehearsalMoved" | "retentionSwept" | "measureAdded" | "assessmentJudged" | "assessmentDiscarded" | "assessmentPublished" | "assessmentObjected" | "assessmentObjectionDecided" | "assessmentFrozen" | "officesAwarded" | "suggestionAwardOpened" | "suggestionNominated" | "suggestionsAwarded";
            kindLabel: string;
            sentence: string;
            account: components["schemas"]["RecordedAccountAnswer"] | null;
            about: components["schemas"]["RecordedAccountAnswer"] | null;
            /** @enum {string|null} */
            role: "deputy" | "delegation" | "deputyAffairs" | "committee" | "leader" | "governmentOffice" | "governmentLeader" | "officeLiaison" | "officeHead" | "auditor" | "admin" | "system" | null;
            address: string | null;
            says: {
                [key: string]: string | number | boolean | null | string[];
            };
            wholeInstall: boolean;
            sealed: boolean;
            hash: string;
        };
        SecurityEventPage: {
            items: components["schemas"]["SecurityEventAnswer"][];
            nextCursor: string | null;
        };
        ApiTokenForm: {
            name: string;
            congress: string;
            scopes: ("cases:read" | "cases:write" | "supervision:read" | "supervision:write" | "roster:read" | "roster:write" | "accounts:read" | "settings:read" | "settings:write" | "record:read" | "messages")[];
            /** Format: date */
            expiresOn: string;
        };
        MadeApiTokenAnswer: {
            /** Format: uuid */
            id: string;
            name: string;
            congress: string;
            scopes: string[];
            /** Format: date-time */
            createdAt: string;
            /** Format: date */
            expiresOn: string;
            /** Format: date */
            lastUsedOn: string | null;
            /** Format: date-time */
            revokedAt: string | null;
            token: string;
        };
        ApiTokenAnswer: {
            /** Format: uuid */
            id: string;
            name: string;
            congress: string;
            scopes: string[];
            /** Format: date-time */
            createdAt: string;
            /** Format: date */
            expiresOn: string;
            /** Format: date */
            lastUsedOn: string | null;
            /** Format: date-time */
            revokedAt: string | null;
        };
        ApiTokenPage: {
            items: components["schemas"]["ApiTokenAnswer"][];
            nextCursor: string | null;
        };
        CongressApiTokenAnswer: {
            /** Format: uuid */
            id: string;
            name: string;
            congress: string;
            scopes: string[];
            /** Format: date-time */
            createdAt: string;
            /** Format: date */
            expiresOn: string;
            /** Format: date */
            lastUsedOn: string | null;
            /** Format: date-time */
            revokedAt: string | null;
            username: string;
            displayName: string;
        };
        CongressApiTokenPage: {
            items: components["schemas"]["CongressApiTokenAnswer"][];
            nextCursor: string | null;
        };
        DeputyDataAnswer: {
            /** Format: uuid */
            id: string;
            name: string;
            cardNo: string;
            phone: string | null;
        };
        SignInMethodAnswer: {
            /** @enum {string} */
            kind: "password" | "oidc";
            label: string;
            href?: string;
        };
        SignInMethodsAnswer: {
            methods: components["schemas"]["SignInMethodAnswer"][];
        };
        IdentityAnswer: {
            linked: boolean;
            subject?: string;
            /** Format: date-time */
            linkedAt?: string;
        };
        LinkingAnswer: {
            location: string;
        };
        IdentityForm: {
            subject: string;
        };
        MessageAnswer: {
            /** Format: uuid */
            id: string;
            kind: string;
            subject: string;
            body: string;
            href: string | null;
            urgent: boolean;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            readAt: string | null;
        };
        InboxAnswer: {
            items: components["schemas"]["MessageAnswer"][];
            nextCursor: string | null;
            unread: number;
        };
        UnreadAnswer: {
            unread: number;
        };
        EmailAnswer: {
            available: boolean;
            on: boolean;
            address: string | null;
        };
        ChannelsAnswer: {
            inbox: boolean;
            email: components["schemas"]["EmailAnswer"];
        };
        ChannelsForm: {
            emailOn: boolean;
            email?: string | null;
        };
        WebhookAnswer: {
            active: boolean;
            url: string | null;
            /** Format: date-time */
            updatedAt: string | null;
        };
        WebhookForm: {
            active: boolean;
            url?: string;
            secret?: string;
        };
        SendingAnswer: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            channel: "email" | "webhook";
            /** @enum {string} */
            state: "waiting" | "sent" | "failed" | "dead";
            attempts: number;
            lastError: string | null;
            kind: string;
            username: string;
            displayName: string;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            nextAt: string | null;
            /** Format: date-time */
            endedAt: string | null;
        };
        SendingPageAnswer: {
            items: components["schemas"]["SendingAnswer"][];
            nextCursor: string | null;
        };
        WaitingAnswer: {
            /** @enum {string} */
            channel: "inbox" | "email" | "webhook";
            waiting: number;
            dead: number;
            oldestSeconds: number | null;
        };
        SendingSummaryAnswer: {
            oldestUndeliveredSeconds: number | null;
            channels: components["schemas"]["WaitingAnswer"][];
        };
        ReportSessionAnswer: {
            /** Format: uuid */
            id: string;
            name: string;
        };
        SnapshotAnswer: {
            /** Format: uuid */
            id: string;
            year: number | null;
            session: components["schemas"]["ReportSessionAnswer"] | null;
            /** Format: date */
            asOf: string;
            final: boolean;
            current: boolean;
            reason: string | null;
            note: string | null;
            profile: string;
            profileVersion: number;
            frozenBy: string;
            /** Format: date-time */
            frozenAt: string;
            hash: string;
        };
        SnapshotPage: {
            items: components["schemas"]["SnapshotAnswer"][];
            nextCursor: string | null;
        };
        SnapshotForm: {
            year?: number;
            /** Format: uuid */
            sessionId?: string;
            /** Format: date */
            asOf: string;
            final?: boolean;
            reason?: string;
            note?: string;
        };
        SnapshotPageAnswer: {
            name: string;
            groupBy: string | null;
            bodyHash: string;
            csvHash: string;
            href: string;
        };
        SnapshotSheetAnswer: {
            /** Format: uuid */
            id: string;
            year: number | null;
            session: components["schemas"]["ReportSessionAnswer"] | null;
            /** Format: date */
            asOf: string;
            final: boolean;
            current: boolean;
            reason: string | null;
            note: string | null;
            profile: string;
            profileVersion: number;
            frozenBy: string;
            /** Format: date-time */
            frozenAt: string;
            hash: string;
            pages: components["schemas"]["SnapshotPageAnswer"][];
        };
        SnapshotNumberAnswer: {
            value: string | null;
            numerator: number;
            denominator: number;
        };
        SnapshotDifferenceAnswer: {
            report: string;
            groupBy: string | null;
            group: string | null;
            figure: string;
            title: string;
            printed: components["schemas"]["SnapshotNumberAnswer"] | null;
            recounted: components["schemas"]["SnapshotNumberAnswer"] | null;
        };
        SnapshotVerificationAnswer: {
            intact: boolean;
            same: boolean;
            differing: number;
            /** Format: date */
            since: string | null;
            differences: components["schemas"]["SnapshotDifferenceAnswer"][];
        };
        FigureAnswer: {
            title: string;
            value: string | null;
            numerator: number;
            denominator: number;
            unit: string;
            scale: number;
            /** @enum {string} */
            rounding: "HALF_UP" | "LARGEST_REMAINDER" | "ADJUST_LARGEST" | "TRUNCATE";
            /** @enum {string|null} */
            denominatorName: "FILED" | "GOV_HANDLED" | "REPLIED" | "REPLY_INSTANCES" | "FEEDBACK_RECEIVED" | "TIMED" | "REPLIED_HERE" | "OTHERS_HANDLED" | "TIMED_INSTANCES" | "DATED_INSTANCES" | "REPLIED_HERE_INSTANCES" | "RATED_INSTANCES" | "ASSIGNMENTS" | "CO_OPINIONS" | "COMMITMENTS" | null;
            href: string;
        };
        ReportFiltersAnswer: {
            session: components["schemas"]["ReportSessionAnswer"] | null;
            /** Format: date */
            from: string | null;
            /** Format: date */
            to: string | null;
            /** Format: date */
            asOf: string;
            /** @enum {string|null} */
            groupBy: "session" | "period" | "category" | "delegation" | "deputy" | "class" | "handler" | "office" | "system" | "role" | "round" | "year" | "month" | "age" | "station" | null;
            scale: number;
            /** @enum {string} */
            rounding: "HALF_UP" | "LARGEST_REMAINDER" | "ADJUST_LARGEST" | "TRUNCATE";
        };
        GroupAnswer: {
            key: string;
            label: string;
            figures: {
                [key: string]: components["schemas"]["FigureAnswer"];
            };
        };
        ReportAnswer: {
            name: string;
            title: string;
            filters: components["schemas"]["ReportFiltersAnswer"];
            /** Format: date-time */
            generatedAt: string;
            figures: {
                [key: string]: components["schemas"]["FigureAnswer"];
            };
            groups: components["schemas"]["GroupAnswer"][];
            inconsistencies: string[];
        };
        OverviewFigureAnswer: {
            title: string;
            value: string | null;
            numerator: number;
            denominator: number;
            unit: string;
            scale: number;
            /** @enum {string} */
            rounding: "HALF_UP" | "LARGEST_REMAINDER" | "ADJUST_LARGEST" | "TRUNCATE";
            /** @enum {string} */
            denominatorName: "FILED" | "REPLIED" | "TIMED" | "FEEDBACK_RECEIVED";
        };
        OverviewFiltersAnswer: {
            year: number | null;
            /** @enum {string} */
            groupBy: "child" | "congress" | "level" | "year";
            scale: number;
            /** @enum {string} */
            rounding: "HALF_UP" | "LARGEST_REMAINDER" | "ADJUST_LARGEST" | "TRUNCATE";
        };
        OverviewGroupAnswer: {
            key: string;
            label: string;
            figures: {
                [key: string]: components["schemas"]["OverviewFigureAnswer"];
            };
        };
        OverviewAnswer: {
            title: string;
            filters: components["schemas"]["OverviewFiltersAnswer"];
            /** Format: date-time */
            generatedAt: string;
            congresses: number;
            figures: {
                [key: string]: components["schemas"]["OverviewFigureAnswer"];
            };
            groups: components["schemas"]["OverviewGroupAnswer"][];
            inconsistencies: string[];
        };
        ReportLineAnswer: {
            name: string;
            title: string;
            about: string;
            groupings: string[];
            href: string;
        };
        ReportListAnswer: {
            items: components["schemas"]["ReportLineAnswer"][];
        };
        MeasureLineAnswer: {
            key: string;
            version: number;
            name: string;
            shipped: boolean;
        };
        MeasureListAnswer: {
            items: components["schemas"]["MeasureLineAnswer"][];
        };
        AssessmentMeasureAnswer: {
            key: string;
            version: number;
            name: string;
            /** @enum {string} */
            by: "grades" | "points";
        };
        NamedAnswer: {
            /** Format: uuid */
            id: string;
            name: string;
        };
        AssessmentAnswer: {
            /** Format: uuid */
            id: string;
            year: number;
            title: string;
            measure: components["schemas"]["AssessmentMeasureAnswer"];
            session: components["schemas"]["NamedAnswer"] | null;
            /** Format: date */
            from: string | null;
            /** Format: date */
            to: string | null;
            /** Format: date */
            asOf: string;
            /** @enum {string} */
            state: "draft" | "published" | "frozen";
            stateLabel: string;
            /** Format: date-time */
            computedAt: string;
            /** Format: date */
            publishedOn: string | null;
            /** Format: date */
            objectionsUntil: string | null;
            /** Format: date */
            frozenOn: string | null;
            /** Format: date */
            approvedOn: string | null;
            approvedBy: string | null;
            contentHash: string | null;
            warnings: string[];
        };
        AssessmentPage: {
            items: components["schemas"]["AssessmentAnswer"][];
            nextCursor: string | null;
        };
        AssessmentBody: {
            year: number;
            title: string;
            measure: string;
            version?: number;
            /** Format: uuid */
            sessionId?: string;
            /** Format: date */
            from?: string;
            /** Format: date */
            to?: string;
            /** Format: date */
            asOf?: string;
        };
        CountedQuestionAnswer: {
            question: string;
            title: string;
            numerator: number;
            denominator: number;
            href: string;
        };
        JudgedAnswer: {
            given: number;
            of: number;
            sum: number;
            reason: string | null;
        };
        ResultPartAnswer: {
            code: string;
            name: string;
            /** @enum {string|null} */
            standard: "responsibility" | "procedure" | "communication" | "reply" | "timeliness" | "solution" | null;
            /** @enum {string} */
            kind: "grades" | "share" | "steps" | "judged" | "each" | "veto";
            kindLabel: string;
            applies: boolean;
            grade: string | null;
            gradeLabel: string | null;
            points: string | null;
            most: number | null;
            vetoes: boolean;
            missing: number;
            questions: components["schemas"]["CountedQuestionAnswer"][];
            judged: components["schemas"]["JudgedAnswer"] | null;
        };
        AssessmentResultAnswer: {
            section: string;
            sectionName: string;
            office: components["schemas"]["NamedAnswer"];
            items: number;
            applies: boolean;
            rank: number | null;
            ranked: number;
            grade: string | null;
            gradeLabel: string | null;
            points: string | null;
            vetoed: boolean;
            missing: number;
            parts: components["schemas"]["ResultPartAnswer"][];
            bars: components["schemas"]["CountedQuestionAnswer"][];
        };
        ObjectionAnswer: {
            /** Format: uuid */
            id: string;
            office: components["schemas"]["NamedAnswer"];
            section: string;
            indicator: string | null;
            /** Format: uuid */
            assignmentId: string | null;
            reason: string;
            /** Format: date */
            raisedOn: string;
            /** @enum {string} */
            state: "open" | "accepted" | "refused";
            stateLabel: string;
            decision: string | null;
            /** Format: date */
            decidedOn: string | null;
            changes: string[];
        };
        AssessmentSheetAnswer: {
            /** Format: uuid */
            id: string;
            year: number;
            title: string;
            measure: components["schemas"]["AssessmentMeasureAnswer"];
            session: components["schemas"]["NamedAnswer"] | null;
            /** Format: date */
            from: string | null;
            /** Format: date */
            to: string | null;
            /** Format: date */
            asOf: string;
            /** @enum {string} */
            state: "draft" | "published" | "frozen";
            stateLabel: string;
            /** Format: date-time */
            computedAt: string;
            /** Format: date */
            publishedOn: string | null;
            /** Format: date */
            objectionsUntil: string | null;
            /** Format: date */
            frozenOn: string | null;
            /** Format: date */
            approvedOn: string | null;
            approvedBy: string | null;
            contentHash: string | null;
            warnings: string[];
            results: components["schemas"]["AssessmentResultAnswer"][];
            objections: components["schemas"]["ObjectionAnswer"][];
        };
        NamedCaseAnswer: {
            /** Format: uuid */
            id: string;
            number: number | null;
            title: string;
        };
        LineJudgementAnswer: {
            indicator: string;
            points: number;
            reason: string;
        };
        AssessmentLineAnswer: {
            /** Format: uuid */
            assignmentId: string;
            suggestion: components["schemas"]["NamedCaseAnswer"];
            office: components["schemas"]["NamedAnswer"];
            section: string;
            /** @enum {string} */
            role: "lead" | "co" | "separate";
            round: number;
            /** Format: date */
            handedOverOn: string | null;
            /** Format: date */
            acknowledgedOn: string | null;
            /** Format: date */
            answeredOn: string | null;
            /** Format: date */
            dueOn: string | null;
            onTime: boolean | null;
            outcomeClass: string | null;
            /** @enum {string|null} */
            attitude: "satisfied" | "basicallySatisfied" | "dissatisfied" | null;
            /** @enum {string|null} */
            result: "satisfied" | "basicallySatisfied" | "dissatisfied" | null;
            numerator: number | null;
            denominator: number | null;
            adjusted: boolean;
            judgements: components["schemas"]["LineJudgementAnswer"][];
            href: string;
        };
        AssessmentLinePage: {
            items: components["schemas"]["AssessmentLineAnswer"][];
            nextCursor: string | null;
        };
        AssessmentVerificationAnswer: {
            contentHash: string;
            found: string;
            intact: boolean;
        };
        ObjectionBody: {
            section: string;
            indicator?: string;
            /** Format: uuid */
            assignmentId?: string;
            /** Format: uuid */
            officeId?: string;
            reason: string;
        };
        FreezingBody: {
            /** Format: date */
            approvedOn: string;
            approvedBy: string;
        };
        JudgementBody: {
            section: string;
            indicator: string;
            /** Format: uuid */
            officeId: string;
            /** Format: uuid */
            assignmentId?: string;
            points: number;
            reason: string;
        };
        JudgementsBody: {
            items: components["schemas"]["JudgementBody"][];
        };
        AdjustmentBody: {
            /** Format: uuid */
            assignmentId: string;
            question: string;
            /** @enum {string} */
            as: "counted" | "notCounted" | "leftOut";
        };
        CorrectedPointsBody: {
            indicator: string;
            /** Format: uuid */
            assignmentId?: string;
            points: number;
        };
        DecisionBody: {
            accepted: boolean;
            reason: string;
            adjustments?: components["schemas"]["AdjustmentBody"][];
            points?: components["schemas"]["CorrectedPointsBody"][];
        };
        AwardedOfficeAnswer: {
            office: components["schemas"]["NamedAnswer"];
            rank: number;
            grade: string | null;
            gradeLabel: string | null;
            points: string | null;
            proposed: boolean;
            chosen: boolean;
            reasons: string[];
        };
        OfficeAwardAnswer: {
            /** Format: uuid */
            assessmentId: string;
            announced: boolean;
            assessed: number;
            fewest: number;
            most: number;
            /** Format: date */
            decidedOn: string | null;
            meeting: string | null;
            /** Format: date */
            announcedOn: string | null;
            contentHash: string | null;
            reason: string | null;
            offices: components["schemas"]["AwardedOfficeAnswer"][];
        };
        OfficeAwardBody: {
            officeIds: string[];
            /** Format: date */
            decidedOn: string;
            meeting: string;
            reason?: string;
        };
        SuggestionAwardAnswer: {
            /** Format: uuid */
            id: string;
            year: number;
            title: string;
            session: components["schemas"]["NamedAnswer"] | null;
            filed: number;
            most: number;
            /** Format: date */
            nominationsUntil: string;
            /** @enum {string} */
            state: "nominating" | "counting" | "announced";
            stateLabel: string;
            /** Format: date */
            heldOn: string | null;
            meeting: string | null;
            present: number | null;
            contentHash: string | null;
        };
        SuggestionAwardPage: {
            items: components["schemas"]["SuggestionAwardAnswer"][];
            nextCursor: string | null;
        };
        SuggestionAwardBody: {
            year: number;
            title: string;
            measure: string;
            /** Format: uuid */
            sessionId?: string;
            /** Format: date */
            nominationsUntil: string;
        };
        NominatedAnswer: {
            suggestion: components["schemas"]["NamedCaseAnswer"];
            nominations: number;
            reasons: string[];
            inFavour: number | null;
            chosen: boolean | null;
            why: string | null;
        };
        SuggestionAwardSheetAnswer: {
            /** Format: uuid */
            id: string;
            year: number;
            title: string;
            session: components["schemas"]["NamedAnswer"] | null;
            filed: number;
            most: number;
            /** Format: date */
            nominationsUntil: string;
            /** @enum {string} */
            state: "nominating" | "counting" | "announced";
            stateLabel: string;
            /** Format: date */
            heldOn: string | null;
            meeting: string | null;
            present: number | null;
            contentHash: string | null;
            nominated: components["schemas"]["NominatedAnswer"][];
        };
        NominationBody: {
            /** Format: uuid */
            suggestionId: string;
            reason: string;
        };
        AwardVotesBody: {
            /** Format: uuid */
            suggestionId: string;
            inFavour: number;
        };
        SuggestionAwardResultBody: {
            /** Format: date */
            heldOn: string;
            meeting: string;
            present: number;
            votes: components["schemas"]["AwardVotesBody"][];
            chosenIds: string[];
        };
        LineOfficeAnswer: {
            /** Format: uuid */
            id: string;
            name: string;
            /** @enum {string} */
            role: "lead" | "co" | "separate";
            /** @enum {string} */
            state: "pending" | "acknowledged" | "objected" | "opinionGiven" | "drafting" | "replied" | "reassigned" | "ended";
            stateLabel: string;
        };
        LineLeadersAnswer: {
            supervisingLeader: string;
            leadingLeader: string;
        };
        CaseLineAnswer: {
            /** Format: uuid */
            id: string;
            number: number | null;
            title: string;
            /** @enum {string} */
            state: "draft" | "submitted" | "registered" | "preassigned" | "assigned" | "handling" | "replied" | "deliberating" | "tracking" | "closed" | "archived" | "refused" | "referred" | "withdrawn" | "undone";
            stateLabel: string;
            version: number;
            inSession: boolean | null;
            session: components["schemas"]["NamedAnswer"] | null;
            category: components["schemas"]["NamedAnswer"] | null;
            leadDeputy: components["schemas"]["NamedAnswer"] | null;
            delegation: components["schemas"]["NamedAnswer"] | null;
            offices: components["schemas"]["LineOfficeAnswer"][];
            key: boolean;
            keyLeaders: components["schemas"]["LineLeadersAnswer"] | null;
            /** Format: date */
            nextDueOn: string | null;
            nextDueProvisional: boolean;
            overdue: boolean;
            /** @enum {string} */
            light: "green" | "yellow" | "red" | "none";
            /** Format: date */
            submittedOn: string | null;
            /** Format: date-time */
            updatedAt: string;
        };
        CasePageAnswer: {
            items: components["schemas"]["CaseLineAnswer"][];
            nextCursor: string | null;
            total?: number;
        };
        CaseSessionAnswer: {
            /** Format: uuid */
            id: string;
            term: number;
            number: number;
            name: string;
        };
        CaseCategoryAnswer: {
            /** Format: uuid */
            id: string;
            code: string;
            name: string;
        };
        SubmitterAnswer: {
            /** @enum {string} */
            kind: "deputy" | "delegation";
            /** Format: uuid */
            id: string | null;
            name: string;
        };
        LeadDeputyAnswer: {
            /** Format: uuid */
            id: string;
            name: string;
            delegation: components["schemas"]["NamedAnswer"] | null;
        };
        CosignerAnswer: {
            /** Format: uuid */
            id: string;
            name: string;
            /** @enum {string} */
            state: "invited" | "confirmed" | "declined" | "dropped";
            stateLabel: string;
            /** Format: date */
            invitedOn: string;
            /** Format: date */
            answeredOn: string | null;
        };
        AttachmentAnswer: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            target: "suggestion" | "reply" | "consultation" | "progress";
            name: string;
            mediaType: string;
            bytes: number;
            sha256: string;
            /** Format: date */
            addedOn: string;
            /** Format: date */
            withheldOn: string | null;
            /** @enum {string|null} */
            withheldReason: "classified" | "personalData" | "unlawful" | "mistaken" | null;
            href: string | null;
        };
        ExtensionAnswer: {
            /** Format: uuid */
            id: string;
            reason: string;
            /** Format: date */
            until: string;
            /** Format: date */
            requestedOn: string;
            /** @enum {string} */
            state: "requested" | "granted" | "refused" | "ended";
            stateLabel: string;
            /** Format: date */
            grantedUntil: string | null;
            decision: string | null;
            /** Format: date */
            decidedOn: string | null;
        };
        MilestoneAnswer: {
            title: string;
            /** Format: date */
            dueOn: string;
        };
        PlanAnswer: {
            /** Format: uuid */
            id: string;
            milestones: components["schemas"]["MilestoneAnswer"][];
            /** Format: date */
            plannedOn: string;
            current: boolean;
        };
        ProgressAnswer: {
            /** Format: uuid */
            id: string;
            period: string;
            done: string;
            next: string;
            difficulties: string | null;
            percent: number;
            needsHelp: string | null;
            /** Format: date */
            reportedOn: string;
            attachments: components["schemas"]["AttachmentAnswer"][];
        };
        PermittedActAnswer: {
            act: string;
            label: string;
            method: string;
            href: string;
        };
        AssignmentAnswer: {
            /** Format: uuid */
            id: string;
            office: components["schemas"]["NamedAnswer"];
            /** @enum {string} */
            role: "lead" | "co" | "separate";
            roleLabel: string;
            part: string | null;
            round: number;
            /** @enum {string} */
            state: "pending" | "acknowledged" | "objected" | "opinionGiven" | "drafting" | "replied" | "reassigned" | "ended";
            stateLabel: string;
            /** Format: date */
            handedOverOn: string | null;
            /** Format: date */
            acknowledgedOn: string | null;
            responsibleLeader: string | null;
            deputyHead: string | null;
            handler: string | null;
            phone: string | null;
            note: string | null;
            /** Format: uuid */
            predecessorId: string | null;
            opinionLate: boolean;
            extensions: components["schemas"]["ExtensionAnswer"][];
            plans: components["schemas"]["PlanAnswer"][];
            progress: components["schemas"]["ProgressAnswer"][];
            permittedActs: components["schemas"]["PermittedActAnswer"][];
        };
        ClockAnswer: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "recessNotice" | "handover" | "acknowledge" | "objection" | "reassign" | "contact" | "coOpinion" | "reply" | "feedback" | "rehandle" | "publish" | "commitment" | "supervisionLetter";
            label: string;
            /** Format: uuid */
            assignmentId?: string;
            /** Format: uuid */
            commitmentId?: string;
            /** Format: uuid */
            letterId?: string;
            /** @enum {string} */
            owedBy: "office" | "raters" | "assigningBody" | "deputyAffairs";
            /** Format: date */
            anchorOn: string;
            /** Format: date */
            dueOn: string;
            /** @enum {string} */
            state: "open" | "met" | "stopped";
            /** Format: date */
            metOn?: string;
            overdueDays: number;
            provisional: boolean;
            /** @enum {string} */
            light: "green" | "yellow" | "red" | "none";
            explanation: string;
            /** Format: date */
            originalDueOn?: string;
        };
        ConsultationAnswer: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            assignmentId: string;
            round: number;
            /** @enum {string} */
            stage: "before" | "during" | "after" | "followUp";
            /** @enum {string} */
            form: "visit" | "meeting" | "phone" | "online" | "faceToFace";
            /** Format: date */
            heldOn: string;
            summary: string;
            attendees: string[];
            leaderLevel: string | null;
            eventName: string | null;
            /** Format: date */
            recordedOn: string;
            attachments: components["schemas"]["AttachmentAnswer"][];
        };
        CoOpinionAnswer: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            assignmentId: string;
            opinion: string;
            docNo: string | null;
            signer: string;
            /** Format: date */
            givenOn: string;
            /** Format: date */
            returnedOn: string | null;
            returnReason: string | null;
        };
        ProposalAnswer: {
            proposalSeq: number;
            text: string;
        };
        PlannedCommitmentAnswer: {
            text: string;
            measures: string;
            /** Format: date */
            dueOn: string;
        };
        DeliveryAnswer: {
            /** @enum {string} */
            kind: "deputy" | "delegation";
            /** Format: uuid */
            id: string;
            name: string;
            /** Format: date */
            deliveredOn: string;
        };
        ReplyAnswer: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            assignmentId: string;
            round: number;
            issued: boolean;
            answers: components["schemas"]["ProposalAnswer"][];
            summary: string;
            outcomeClass: string | null;
            explanation: string | null;
            commitments: components["schemas"]["PlannedCommitmentAnswer"][];
            /** @enum {string|null} */
            publication: "full" | "summary" | "none" | null;
            publicationLabel: string | null;
            docNo: string | null;
            signer: string | null;
            /** Format: date */
            signedOn: string | null;
            /** Format: date */
            issuedOn: string | null;
            missingOpinionsReason: string | null;
            missingOpinionsOf: string[];
            deliveries: components["schemas"]["DeliveryAnswer"][];
            /** Format: date */
            draftedOn: string;
            attachments: components["schemas"]["AttachmentAnswer"][];
        };
        EvaluationAnswer: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            assignmentId: string;
            /** Format: uuid */
            replyId: string;
            round: number;
            /** Format: uuid */
            deputyId: string | null;
            /** Format: uuid */
            delegationId: string | null;
            /** @enum {string} */
            attitude: "satisfied" | "basicallySatisfied" | "dissatisfied";
            attitudeLabel: string;
            /** @enum {string} */
            result: "satisfied" | "basicallySatisfied" | "dissatisfied";
            resultLabel: string;
            comment: string | null;
            dimensions: {
                visited?: boolean;
                attitude?: boolean;
                heard?: boolean;
                toThePoint?: boolean;
                leaderAnswered?: boolean;
                agreesWithResult?: boolean;
            } | null;
            late: boolean;
            /** Format: date */
            evaluatedOn: string;
        };
        FulfilmentAnswer: {
            /** Format: uuid */
            id: string;
            report: string;
            docNo: string | null;
            signer: string | null;
            /** Format: date */
            reportedOn: string;
            accepted: boolean | null;
            note: string | null;
            /** Format: date */
            decidedOn: string | null;
        };
        DeferralAnswer: {
            /** Format: uuid */
            id: string;
            reason: string;
            /** Format: date */
            fromDueOn: string;
            /** Format: date */
            dueOn: string;
            /** Format: date */
            deferredOn: string;
        };
        CommitmentAnswer: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            assignmentId: string;
            /** Format: uuid */
            replyId: string;
            seq: number;
            text: string;
            measures: string;
            /** Format: date */
            dueOn: string;
            /** @enum {string} */
            state: "open" | "reported" | "fulfilled" | "superseded";
            stateLabel: string;
            /** Format: date */
            fulfilledOn: string | null;
            late: boolean;
            fulfilments: components["schemas"]["FulfilmentAnswer"][];
            deferrals: components["schemas"]["DeferralAnswer"][];
            permittedActs: components["schemas"]["PermittedActAnswer"][];
        };
        ClassChangeAnswer: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            assignmentId: string;
            /** Format: uuid */
            replyId: string;
            fromClass: string | null;
            toClass: string;
            /** Format: date */
            changedOn: string;
            reason: string;
        };
        UrgingAnswer: {
            /** Format: uuid */
            id: string;
            note: string;
            /** @enum {string} */
            target: "offices" | "rater";
            assignmentIds: string[];
            /** Format: date */
            urgedOn: string;
            /** @enum {string} */
            role: "deputy" | "delegation" | "deputyAffairs" | "committee" | "leader" | "governmentOffice" | "governmentLeader" | "officeLiaison" | "officeHead" | "auditor" | "admin" | "system";
        };
        ProposedOfficeAnswer: {
            office: components["schemas"]["NamedAnswer"];
            /** @enum {string} */
            role: "lead" | "co" | "separate";
            roleLabel: string;
            part: string | null;
            /** Format: date */
            proposedOn: string;
        };
        ReassignmentRequestAnswer: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            assignmentId: string;
            reason: string;
            suggestedOffice: components["schemas"]["NamedAnswer"] | null;
            /** Format: date */
            requestedOn: string;
            /** @enum {string|null} */
            decision: "denied" | "reassigned" | "ended" | null;
            decisionLabel: string | null;
            /** Format: date */
            decidedOn: string | null;
            answer: string | null;
        };
        LeaderAnswer: {
            name: string;
            /** Format: uuid */
            accountId?: string;
        };
        EscalationAnswer: {
            reason: string;
            leader: components["schemas"]["LeaderAnswer"];
            /** Format: date */
            escalatedOn: string;
        };
        KeyPlanAnswer: {
            plan: string;
            /** Format: date */
            plannedOn: string;
            /** @enum {string} */
            role: "deputy" | "delegation" | "deputyAffairs" | "committee" | "leader" | "governmentOffice" | "governmentLeader" | "officeLiaison" | "officeHead" | "auditor" | "admin" | "system";
        };
        KeyReportAnswer: {
            report: string;
            reportedTo: string | null;
            /** Format: date */
            reportedOn: string;
            /** @enum {string} */
            role: "deputy" | "delegation" | "deputyAffairs" | "committee" | "leader" | "governmentOffice" | "governmentLeader" | "officeLiaison" | "officeHead" | "auditor" | "admin" | "system";
        };
        KeyDesignationAnswer: {
            supervisingLeader: components["schemas"]["LeaderAnswer"];
            leadingLeader: components["schemas"]["LeaderAnswer"];
            committee: string | null;
            /** Format: date */
            decidedOn: string;
            /** Format: date */
            designatedOn: string;
            plan: components["schemas"]["KeyPlanAnswer"] | null;
            report: components["schemas"]["KeyReportAnswer"] | null;
        };
        PublicationAnswer: {
            /** @enum {string} */
            scope: "full" | "summary" | "none";
            scopeLabel: string;
            reason: string | null;
            /** Format: date */
            decidedOn: string;
        };
        SupervisionCaseAnswer: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            assignmentId: string;
            round: number;
            /** @enum {string} */
            cause: "dissatisfiedResult" | "dissatisfiedAttitude" | "lookBack";
            causeLabel: string;
            /** Format: date */
            openedOn: string;
            /** Format: date */
            closedOn: string | null;
            closing: string | null;
        };
        DeliberationPartyAnswer: {
            /** @enum {string} */
            side: "deputy" | "office" | "congress";
            name: string;
        };
        DeliberationAnswer: {
            /** Format: uuid */
            id: string;
            /** Format: date */
            heldOn: string;
            parties: components["schemas"]["DeliberationPartyAnswer"][];
            minutes: string;
            /** @enum {string} */
            conclusion: "accept" | "rehandle";
            conclusionLabel: string;
            assignmentIds: string[];
            /** Format: date */
            recordedOn: string;
        };
        InspectionAnswer: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            form: "cloud" | "visit" | "meeting" | "interview" | "review";
            formLabel: string;
            /** Format: date */
            heldOn: string;
            findings: string;
            /** Format: date */
            recordedOn: string;
            /** @enum {string} */
            role: "deputy" | "delegation" | "deputyAffairs" | "committee" | "leader" | "governmentOffice" | "governmentLeader" | "officeLiaison" | "officeHead" | "auditor" | "admin" | "system";
        };
        SupervisionLetterAnswer: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            assignmentId: string;
            office: components["schemas"]["NamedAnswer"];
            /** @enum {string} */
            cause: "overdue" | "dissatisfied" | "noContact" | "offTopic" | "lateCommitment";
            causeLabel: string;
            demand: string;
            /** Format: date */
            dueOn: string;
            /** @enum {string} */
            state: "open" | "answered" | "ended";
            stateLabel: string;
            /** Format: date */
            issuedOn: string;
            /** @enum {string} */
            role: "deputy" | "delegation" | "deputyAffairs" | "committee" | "leader" | "governmentOffice" | "governmentLeader" | "officeLiaison" | "officeHead" | "auditor" | "admin" | "system";
            report: string | null;
            /** Format: date */
            answeredOn: string | null;
            permittedActs: components["schemas"]["PermittedActAnswer"][];
        };
        OversightCopyAnswer: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            body: "enforcement" | "procuratorate";
            bodyLabel: string;
            note: string;
            /** @enum {string} */
            state: "sent" | "concluded";
            stateLabel: string;
            /** Format: date */
            copiedOn: string;
            result: string | null;
            /** Format: date */
            resultOn: string | null;
            permittedActs: components["schemas"]["PermittedActAnswer"][];
        };
        LookBackAnswer: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            finding: "confirmed" | "notReal";
            findingLabel: string;
            note: string;
            assignmentIds: string[];
            /** Format: date */
            foundOn: string;
        };
        EarlierReplyAnswer: {
            outcomeClass: string | null;
            summary: string;
        };
        EarlierAnswer: {
            /** Format: uuid */
            id: string;
            number: number | null;
            title: string;
            year: number | null;
            replies: components["schemas"]["EarlierReplyAnswer"][];
        };
        RelatedAnswer: {
            /** Format: uuid */
            id: string;
            number: number | null;
            title: string;
        };
        ExaminationAnswer: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            political: "pass" | "fail";
            /** @enum {string} */
            legal: "pass" | "fail";
            /** @enum {string} */
            quality: "pass" | "fail";
            passed: boolean;
            opinion: string;
            textVersion: number;
            /** @enum {string} */
            role: "deputy" | "delegation" | "deputyAffairs" | "committee" | "leader" | "governmentOffice" | "governmentLeader" | "officeLiaison" | "officeHead" | "auditor" | "admin" | "system";
            /** Format: date */
            examinedOn: string;
        };
        ReviewAnswer: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "returned" | "registered" | "refused";
            reasonCode: string | null;
            reason: string | null;
            textVersion: number;
            /** Format: date */
            decidedOn: string;
        };
        ReferralAnswer: {
            /** @enum {string} */
            to: "petition" | "higherLevel" | "reference";
            toLabel: string;
            reason: string;
            /** Format: date */
            referredOn: string;
        };
        WithdrawalAnswer: {
            reason: string;
            /** Format: date */
            withdrawnOn: string;
        };
        PastRecordAnswer: {
            /** Format: uuid */
            importId: string;
            deputyName: string | null;
            delegationName: string | null;
            /** Format: date */
            handedOverOn: string | null;
            /** Format: date */
            repliedOn: string | null;
            outcomeClass: string | null;
            /** @enum {string|null} */
            attitude: "satisfied" | "basicallySatisfied" | "dissatisfied" | null;
            /** @enum {string|null} */
            result: "satisfied" | "basicallySatisfied" | "dissatisfied" | null;
            feedback: boolean | null;
            keyCase: boolean;
            /** Format: date */
            recordedOn: string;
        };
        PinnedProfileAnswer: {
            key: string;
            version: number;
        };
        CaseAnswer: {
            /** Format: uuid */
            id: string;
            number: number | null;
            title: string;
            cause: string;
            proposals: string[];
            /** @enum {string} */
            state: "draft" | "submitted" | "registered" | "preassigned" | "assigned" | "handling" | "replied" | "deliberating" | "tracking" | "closed" | "archived" | "refused" | "referred" | "withdrawn" | "undone";
            stateLabel: string;
            version: number;
            /** @enum {string} */
            kind: "suggestion" | "criticism" | "opinion" | "fromMotion";
            session: components["schemas"]["CaseSessionAnswer"] | null;
            inSession: boolean | null;
            category: components["schemas"]["CaseCategoryAnswer"] | null;
            /** @enum {string|null} */
            formedBy: "survey" | "forum" | "visit" | "station" | "residents" | "other" | null;
            stationName: string | null;
            residentRequest: boolean;
            /** @enum {string|null} */
            publicationWish: "full" | "titleOnly" | "none" | null;
            wishedOffice: components["schemas"]["NamedAnswer"] | null;
            /** Format: uuid */
            priorSuggestionId: string | null;
            /** Format: date */
            submittedOn: string | null;
            /** Format: date */
            registeredOn: string | null;
            /** Format: date */
            firstHandedOverOn: string | null;
            difficult: boolean;
            /** Format: date */
            archivedOn: string | null;
            submitter: components["schemas"]["SubmitterAnswer"];
            leadDeputy: components["schemas"]["LeadDeputyAnswer"] | null;
            cosigners: components["schemas"]["CosignerAnswer"][];
            attachments: components["schemas"]["AttachmentAnswer"][];
            assignments: components["schemas"]["AssignmentAnswer"][];
            clocks: components["schemas"]["ClockAnswer"][];
            consultations: components["schemas"]["ConsultationAnswer"][];
            coOpinions: components["schemas"]["CoOpinionAnswer"][];
            replies: components["schemas"]["ReplyAnswer"][];
            evaluations: components["schemas"]["EvaluationAnswer"][];
            commitments: components["schemas"]["CommitmentAnswer"][];
            classHistory: components["schemas"]["ClassChangeAnswer"][];
            urgings: components["schemas"]["UrgingAnswer"][];
            preAssignment: components["schemas"]["ProposedOfficeAnswer"][];
            reassignmentRequests: components["schemas"]["ReassignmentRequestAnswer"][];
            escalation: components["schemas"]["EscalationAnswer"] | null;
            keyDesignation: components["schemas"]["KeyDesignationAnswer"] | null;
            publication: components["schemas"]["PublicationAnswer"] | null;
            supervisionCases: components["schemas"]["SupervisionCaseAnswer"][];
            deliberations: components["schemas"]["DeliberationAnswer"][];
            inspections: components["schemas"]["InspectionAnswer"][];
            supervisionLetters: components["schemas"]["SupervisionLetterAnswer"][];
            oversightCopies: components["schemas"]["OversightCopyAnswer"][];
            lookBacks: components["schemas"]["LookBackAnswer"][];
            filedTimes: number;
            earlier: components["schemas"]["EarlierAnswer"][];
            jointHandling: components["schemas"]["RelatedAnswer"][];
            examinations: components["schemas"]["ExaminationAnswer"][];
            reviews: components["schemas"]["ReviewAnswer"][];
            referral: components["schemas"]["ReferralAnswer"] | null;
            withdrawal: components["schemas"]["WithdrawalAnswer"] | null;
            pastRecord: components["schemas"]["PastRecordAnswer"] | null;
            concluded: boolean;
            accomplished: boolean | null;
            profile: components["schemas"]["PinnedProfileAnswer"] | null;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
            permittedActs: components["schemas"]["PermittedActAnswer"][];
        };
        ActingAccountAnswer: {
            username: string;
            displayName: string;
        };
        EventAnswer: {
            seq: number;
            /** @enum {string} */
            act: "draft" | "revise" | "inviteCosigners" | "cosign" | "declineCosign" | "submit" | "withdraw" | "examinePass" | "examineFail" | "return" | "register" | "refuse" | "refer" | "handleTogether" | "enter" | "recordPast" | "undoRecordPast" | "preassign" | "assign" | "acknowledge" | "addOffice" | "requestReassignment" | "denyReassignment" | "reassign" | "escalate" | "consult" | "giveCoOpinion" | "draftReply" | "returnReply" | "reply" | "requestExtension" | "grantExtension" | "refuseExtension" | "plan" | "reportProgress" | "returnCoOpinion" | "fulfilCommitment" | "deferCommitment" | "acceptFulfilment" | "rejectFulfilment" | "publish" | "unpublish" | "urge" | "designateKey" | "inspect" | "superviseByLetter" | "answerLetter" | "copyToOversight" | "recordOversightResult" | "confirmFinding" | "refuteFinding" | "planKey" | "reportKey" | "recalculate" | "evaluate" | "lapse" | "deliberateAccept" | "deliberateRehandle" | "archive" | "attachToSuggestion" | "detachFromSuggestion" | "attachToReply" | "attachToRecord" | "detachFromReply" | "withholdAttachment";
            label: string;
            /** Format: date-time */
            at: string;
            /** Format: date */
            on: string;
            /** @enum {string} */
            role: "deputy" | "delegation" | "deputyAffairs" | "committee" | "leader" | "governmentOffice" | "governmentLeader" | "officeLiaison" | "officeHead" | "auditor" | "admin" | "system";
            roleLabel: string;
            account: components["schemas"]["ActingAccountAnswer"] | null;
            /** Format: uuid */
            assignmentId: string | null;
            /** @enum {string} */
            from: "draft" | "submitted" | "registered" | "preassigned" | "assigned" | "handling" | "replied" | "deliberating" | "tracking" | "closed" | "archived" | "refused" | "referred" | "withdrawn" | "undone";
            /** @enum {string} */
            to: "draft" | "submitted" | "registered" | "preassigned" | "assigned" | "handling" | "replied" | "deliberating" | "tracking" | "closed" | "archived" | "refused" | "referred" | "withdrawn" | "undone";
            toLabel: string;
            rollUps: string[];
            says: {
                [key: string]: string | number | boolean | null | (string | {
                    [key: string]: string;
                })[];
            };
            hash: string;
        };
        TimelineAnswer: {
            items: components["schemas"]["EventAnswer"][];
        };
        BarredActAnswer: {
            act: string;
            label: string;
            /** @enum {string} */
            subject: "suggestion" | "assignment" | "commitment" | "supervisionLetter" | "oversightCopy";
            /** Format: uuid */
            subjectId: string;
            causes: components["schemas"]["CauseAnswer"][];
        };
        BarredActsAnswer: {
            items: components["schemas"]["BarredActAnswer"][];
        };
        ClockExplanationAnswer: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "recessNotice" | "handover" | "acknowledge" | "objection" | "reassign" | "contact" | "coOpinion" | "reply" | "feedback" | "rehandle" | "publish" | "commitment" | "supervisionLetter";
            /** Format: date */
            dueOn: string;
            provisional: boolean;
            calendarVersion: string;
            explanation: string;
            /** Format: date */
            originalDueOn?: string;
            steps: string[];
        };
        DeputyContactAnswer: {
            /** Format: uuid */
            id: string;
            name: string;
            /** @enum {string} */
            signedAs: "lead" | "cosigner";
            phone: string | null;
        };
        HandlerContactAnswer: {
            /** Format: uuid */
            assignmentId: string;
            office: components["schemas"]["NamedAnswer"];
            handler: string | null;
            phone: string;
        };
        ContactsAnswer: {
            deputies: components["schemas"]["DeputyContactAnswer"][];
            handlers: components["schemas"]["HandlerContactAnswer"][];
        };
        LinkAnswer: {
            href: string;
            /** Format: date-time */
            expiresAt: string;
        };
        CalendarDayAnswer: {
            /** Format: date */
            on: string;
            /** @enum {string} */
            kind: "holiday" | "makeUp";
            name: string;
        };
        MissingFestivalAnswer: {
            festival: string;
            days: string[];
        };
        CalendarYearAnswer: {
            year: number;
            known: boolean;
            /** @enum {string} */
            source: "shipped" | "own";
            edition?: number;
            /** Format: date-time */
            savedAt?: string;
            withdrawn?: string;
            version: string;
            /** Format: date */
            knownUntil: string | null;
            days: components["schemas"]["CalendarDayAnswer"][];
            missing: components["schemas"]["MissingFestivalAnswer"][];
        };
        CalendarDayBody: {
            /** Format: date */
            on: string;
            /** @enum {string} */
            kind: "holiday" | "makeUp";
            name?: string;
        };
        CalendarYearBody: {
            days: components["schemas"]["CalendarDayBody"][];
            preview?: boolean;
            complete?: boolean;
        };
        TouchedClockAnswer: {
            /** Format: uuid */
            suggestionId: string;
            number: number | null;
            /** Format: uuid */
            clockId: string;
            /** @enum {string} */
            kind: "recessNotice" | "handover" | "acknowledge" | "objection" | "reassign" | "contact" | "coOpinion" | "reply" | "feedback" | "rehandle" | "publish" | "commitment" | "supervisionLetter";
            /** Format: date */
            from: string;
            /** Format: date */
            to: string;
            provisional: boolean;
        };
        CalendarEffectAnswer: {
            running: number;
            moving: number;
            becomingFinal: number;
            becomingProvisional: number;
            items: components["schemas"]["TouchedClockAnswer"][];
            settling: components["schemas"]["TouchedClockAnswer"][];
        };
        CalendarChangeAnswer: {
            saved: boolean;
            calendar: components["schemas"]["CalendarYearAnswer"];
            effect?: components["schemas"]["CalendarEffectAnswer"];
        };
        CalendarWithdrawalBody: {
            reason: string;
            preview?: boolean;
        };
        SuggestionBody: {
            title: string;
            cause: string;
            proposals: string[];
            /** @enum {string} */
            kind?: "suggestion" | "criticism" | "opinion" | "fromMotion";
            categoryCode?: string;
            /** @enum {string} */
            formedBy?: "survey" | "forum" | "visit" | "station" | "residents" | "other";
            stationName?: string;
            residentRequest?: boolean;
            /** @enum {string} */
            publicationWish?: "full" | "titleOnly" | "none";
            /** Format: uuid */
            wishedOfficeId?: string;
            /** Format: uuid */
            priorSuggestionId?: string;
        };
        RevisionBody: {
            title?: string;
            cause?: string;
            proposals?: string[];
            /** @enum {string} */
            kind?: "suggestion" | "criticism" | "opinion" | "fromMotion";
            categoryCode?: string | null;
            /** @enum {string|null} */
            formedBy?: "survey" | "forum" | "visit" | "station" | "residents" | "other" | null;
            stationName?: string | null;
            residentRequest?: boolean;
            /** @enum {string|null} */
            publicationWish?: "full" | "titleOnly" | "none" | null;
            /** Format: uuid */
            wishedOfficeId?: string | null;
            /** Format: uuid */
            priorSuggestionId?: string | null;
        };
        InvitationBody: {
            deputyIds: string[];
        };
        CosignatureBody: {
            agree: boolean;
        };
        ExaminationBody: {
            /** @enum {string} */
            political: "pass" | "fail";
            /** @enum {string} */
            legal: "pass" | "fail";
            /** @enum {string} */
            quality: "pass" | "fail";
            opinion: string;
        };
        ReturnBody: {
            reason: string;
        };
        RegistrationBody: {
            categoryCode: string;
        };
        RefusalBody: {
            reasonCode: string;
            reason: string;
        };
        ReferralBody: {
            /** @enum {string} */
            to: "petition" | "higherLevel" | "reference";
            reason: string;
        };
        JointHandlingBody: {
            withIds: string[];
        };
        WithdrawalBody: {
            reason: string;
        };
        AttachBody: {
            /** Format: binary */
            file: string;
            /** @enum {string} */
            unclassified: "true";
        };
        DetachBody: {
            /** Format: uuid */
            attachmentId: string;
        };
        AssignedOffice: {
            /** Format: uuid */
            officeId: string;
            /** @enum {string} */
            role: "lead" | "co" | "separate";
            part?: string;
        };
        PreAssignmentBody: {
            offices: components["schemas"]["AssignedOffice"][];
        };
        AssignmentBody: {
            offices?: components["schemas"]["AssignedOffice"][];
            difficult?: boolean;
            note?: string;
            /** @enum {string} */
            batch?: "session" | "monthly";
        };
        AcknowledgementBody: {
            responsibleLeader: string;
            deputyHead?: string;
            handler: string;
            phone: string;
        };
        AddedOfficeBody: {
            /** Format: uuid */
            officeId: string;
            /** @enum {string} */
            role: "co" | "separate";
            part?: string;
            reason: string;
        };
        ReassignmentRequestBody: {
            reason: string;
            /** Format: uuid */
            suggestedOfficeId?: string;
        };
        DenialBody: {
            reason: string;
        };
        ReassignmentBody: {
            /** Format: uuid */
            officeId: string;
            reason: string;
        };
        LeaderPart: {
            name: string;
            /** Format: uuid */
            accountId?: string;
        };
        EscalationBody: {
            reason: string;
            leader: components["schemas"]["LeaderPart"];
        };
        BatchBody: {
            suggestionIds: string[];
            /** @enum {string} */
            kind: "session" | "monthly";
        };
        BatchLineAnswer: {
            /** Format: uuid */
            id: string;
            ok: boolean;
            reasons: string[];
        };
        ConsultationBody: {
            /** @enum {string} */
            stage: "before" | "during" | "after" | "followUp";
            /** @enum {string} */
            form: "visit" | "meeting" | "phone" | "online" | "faceToFace";
            /** Format: date */
            heldOn: string;
            summary: string;
            attendees: string[];
            leaderLevel?: string;
            eventName?: string;
        };
        CoOpinionBody: {
            opinion: string;
            docNo?: string;
            signer: string;
        };
        AnswerPart: {
            proposalSeq: number;
            text: string;
        };
        CommitmentPart: {
            text: string;
            measures: string;
            /** Format: date */
            dueOn: string;
        };
        ReplyDraftBody: {
            answers?: components["schemas"]["AnswerPart"][];
            summary?: string;
            outcomeClass?: string;
            explanation?: string;
            commitments?: components["schemas"]["CommitmentPart"][];
            /** @enum {string} */
            publication?: "full" | "summary" | "none";
            docNo?: string;
        };
        ReplyReturnBody: {
            reason: string;
        };
        ReplyIssueBody: {
            signer: string;
            /** Format: date */
            signedOn?: string;
            missingOpinionsReason?: string;
        };
        ExtensionRequestBody: {
            reason: string;
            /** Format: date */
            until: string;
        };
        ExtensionGrantBody: {
            /** Format: date */
            until: string;
        };
        ExtensionRefusalBody: {
            reason: string;
        };
        CoOpinionReturnBody: {
            reason: string;
        };
        MilestonePart: {
            title: string;
            /** Format: date */
            dueOn: string;
        };
        PlanBody: {
            milestones: components["schemas"]["MilestonePart"][];
        };
        ProgressBody: {
            period: string;
            done: string;
            next: string;
            difficulties?: string;
            percent: number;
            needsHelp?: string;
        };
        FulfilmentBody: {
            report: string;
            docNo?: string;
            signer?: string;
        };
        DeferralBody: {
            reason: string;
            /** Format: date */
            dueOn: string;
        };
        ConfirmationBody: {
            accepted: boolean;
            note: string;
        };
        PublicationBody: {
            /** @enum {string} */
            scope: "full" | "summary" | "none";
            reason?: string;
        };
        HandlingAttachBody: {
            /** Format: binary */
            file: string;
            /** @enum {string} */
            unclassified: "true";
            /** @enum {string} */
            to: "reply" | "consultation" | "progress";
            /** Format: uuid */
            paperId?: string;
        };
        ReportingOfficeAnswer: {
            /** Format: uuid */
            id: string;
            name: string;
        };
        OfficeReportLineAnswer: {
            office: components["schemas"]["ReportingOfficeAnswer"];
            cases: number;
            /** @enum {string} */
            status: "reported" | "late" | "outstanding";
            statusLabel: string;
            revision: number | null;
            /** Format: date */
            submittedOn: string | null;
            text: string | null;
        };
        OfficeReportsAnswer: {
            year: number;
            /** Format: date */
            from: string;
            /** Format: date */
            until: string;
            /** Format: date */
            opensOn: string;
            /** Format: date */
            dueOn: string;
            provisional: boolean;
            explanation: string;
            owed: number;
            reported: number;
            late: number;
            outstanding: number;
            lines: components["schemas"]["OfficeReportLineAnswer"][];
        };
        OfficeReportBody: {
            /** Format: uuid */
            officeId?: string;
            text: string;
        };
        UrgingBody: {
            note: string;
        };
        KeyDesignationBody: {
            supervisingLeader: components["schemas"]["LeaderPart"];
            leadingLeader: components["schemas"]["LeaderPart"];
            committee?: string;
            /** Format: date */
            decidedOn: string;
        };
        InspectionBody: {
            /** @enum {string} */
            form: "cloud" | "visit" | "meeting" | "interview" | "review";
            /** Format: date */
            heldOn: string;
            findings: string;
        };
        SupervisionLetterBody: {
            /** Format: uuid */
            assignmentId: string;
            /** @enum {string} */
            cause: "overdue" | "dissatisfied" | "noContact" | "offTopic" | "lateCommitment";
            demand: string;
            /** Format: date */
            dueOn: string;
        };
        LetterAnswerBody: {
            report: string;
        };
        OversightCopyBody: {
            /** @enum {string} */
            body: "enforcement" | "procuratorate";
            note: string;
        };
        OversightResultBody: {
            result: string;
        };
        LookBackBody: {
            /** @enum {string} */
            finding: "confirmed" | "notReal";
            note: string;
        };
        KeyPlanBody: {
            plan: string;
        };
        KeyReportBody: {
            report: string;
            reportedTo?: string;
        };
        WithholdBody: {
            /** Format: uuid */
            attachmentId: string;
            /** @enum {string} */
            reason: "classified" | "personalData" | "unlawful" | "mistaken";
        };
        RateAnswer: {
            percent: string | null;
            numerator: number;
            denominator: number;
            denominatorName: string;
        };
        TrackingRoundAnswer: {
            period: string;
            /** Format: date */
            dueOn: string;
            /** Format: date */
            openedOn: string;
            /** Format: date */
            remindOn: string;
            /** Format: date */
            closesOn: string;
            open: boolean;
            provisional: boolean;
            owed: number;
            reported: number;
            late: number;
            outstanding: number;
            excused: number;
            needsHelp: number;
            rate: components["schemas"]["RateAnswer"];
        };
        TrackingRoundPage: {
            items: components["schemas"]["TrackingRoundAnswer"][];
            nextCursor: string | null;
        };
        NamedOfficeAnswer: {
            /** Format: uuid */
            id: string;
            name: string;
        };
        TrackingLineAnswer: {
            /** Format: uuid */
            assignmentId: string;
            suggestion: components["schemas"]["NamedCaseAnswer"];
            office: components["schemas"]["NamedOfficeAnswer"];
            /** @enum {string} */
            role: "lead" | "co" | "separate";
            /** @enum {string} */
            status: "reported" | "late" | "outstanding" | "excused";
            statusLabel: string;
            /** Format: date */
            reportedOn: string | null;
            percent: number | null;
            done: string | null;
            next: string | null;
            difficulties: string | null;
            needsHelp: string | null;
        };
        HandOverOfficeAnswer: {
            /** Format: uuid */
            id: string;
            name: string;
            /** @enum {string} */
            role: "lead" | "co" | "separate";
        };
        HandOverLineAnswer: {
            suggestion: components["schemas"]["NamedCaseAnswer"];
            /** Format: date */
            registeredOn: string;
            ready: boolean;
            offices: components["schemas"]["HandOverOfficeAnswer"][];
        };
        HandOverBatchAnswer: {
            suggestionIds: string[];
            /** @enum {string} */
            kind: "session" | "monthly";
        };
        HandOverAnswer: {
            count: number;
            lines: components["schemas"]["HandOverLineAnswer"][];
            batch: components["schemas"]["HandOverBatchAnswer"] | null;
        };
        TrackingSheetAnswer: {
            period: string;
            /** Format: date */
            dueOn: string;
            /** Format: date */
            openedOn: string;
            /** Format: date */
            remindOn: string;
            /** Format: date */
            closesOn: string;
            open: boolean;
            provisional: boolean;
            owed: number;
            reported: number;
            late: number;
            outstanding: number;
            excused: number;
            needsHelp: number;
            rate: components["schemas"]["RateAnswer"];
            lines: components["schemas"]["TrackingLineAnswer"][];
            nextCursor: string | null;
            handOver: components["schemas"]["HandOverAnswer"] | null;
        };
        ListMeetingAnswer: {
            /** Format: date */
            heldOn: string;
            place: string;
        };
        SupervisionListAnswer: {
            quarter: string;
            /** Format: date */
            dueOn: string;
            provisional: boolean;
            /** Format: date */
            madeOn: string;
            meeting: components["schemas"]["ListMeetingAnswer"] | null;
            result: string | null;
            /** Format: date */
            resultOn: string | null;
            count: number;
            struck: number;
            lettered: number;
            answered: number;
        };
        SupervisionListPage: {
            items: components["schemas"]["SupervisionListAnswer"][];
            nextCursor: string | null;
        };
        ListReasonAnswer: {
            /** @enum {string} */
            reason: "overdue" | "noConsultation" | "dissatisfied" | "lookBack" | "lateCommitment" | "noProgress" | "unansweredLetter" | "keySuggestion" | "escalated" | "byStaff";
            label: string;
            detail: string;
        };
        StruckAnswer: {
            /** Format: date */
            on: string;
            reason: string;
        };
        ListLetterAnswer: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            state: "open" | "answered" | "ended";
            stateLabel: string;
            /** Format: date */
            dueOn: string;
            /** Format: date */
            answeredOn: string | null;
        };
        SupervisionLineAnswer: {
            /** Format: uuid */
            id: string;
            suggestion: components["schemas"]["NamedCaseAnswer"];
            assignmentId: string | null;
            office: components["schemas"]["NamedOfficeAnswer"] | null;
            reasons: components["schemas"]["ListReasonAnswer"][];
            /** Format: date */
            addedOn: string;
            byStaff: boolean;
            struck: components["schemas"]["StruckAnswer"] | null;
            letter: components["schemas"]["ListLetterAnswer"] | null;
        };
        SupervisionListSheetAnswer: {
            quarter: string;
            /** Format: date */
            dueOn: string;
            provisional: boolean;
            /** Format: date */
            madeOn: string;
            meeting: components["schemas"]["ListMeetingAnswer"] | null;
            result: string | null;
            /** Format: date */
            resultOn: string | null;
            count: number;
            struck: number;
            lettered: number;
            answered: number;
            lines: components["schemas"]["SupervisionLineAnswer"][];
            nextCursor: string | null;
        };
        AddLineBody: {
            /** Format: uuid */
            suggestionId: string;
            /** Format: uuid */
            assignmentId?: string;
            reason: string;
        };
        StrikeLineBody: {
            reason: string;
        };
        MeetingBody: {
            /** Format: date */
            heldOn: string;
            place: string;
        };
        CallOffBody: {
            reason: string;
        };
        ResultBody: {
            result: string;
        };
        ListLetterBody: {
            /** Format: uuid */
            lineId: string;
            /** @enum {string} */
            cause: "overdue" | "dissatisfied" | "noContact" | "offTopic" | "lateCommitment";
            demand: string;
            /** Format: date */
            dueOn: string;
        };
        ListLettersBody: {
            letters: components["schemas"]["ListLetterBody"][];
        };
        ListLetterLineAnswer: {
            /** Format: uuid */
            id: string;
            ok: boolean;
            reasons: string[];
        };
        LookBackDrawAnswer: {
            /** Format: uuid */
            id: string;
            year: number;
            byStaff: boolean;
            seed: string;
            seedGiven: boolean;
            size: number;
            population: number;
            populationHash: string;
            /** Format: date */
            dueOn: string | null;
            /** Format: date */
            drawnOn: string;
            lookedAt: number;
            notReal: number;
        };
        LookBackDrawPage: {
            items: components["schemas"]["LookBackDrawAnswer"][];
            nextCursor: string | null;
        };
        DrawBody: {
            year: number;
            count?: number;
            percent?: number;
            seed?: string;
        };
        LookBackLineAnswer: {
            place: number;
            /** Format: uuid */
            replyId: string;
            /** Format: uuid */
            assignmentId: string;
            suggestion: components["schemas"]["NamedCaseAnswer"];
            office: components["schemas"]["NamedOfficeAnswer"];
            /** @enum {string} */
            state: "open" | "confirmed" | "notReal";
            stateLabel: string;
            /** Format: date */
            foundOn: string | null;
        };
        LookBackDrawSheetAnswer: {
            /** Format: uuid */
            id: string;
            year: number;
            byStaff: boolean;
            seed: string;
            seedGiven: boolean;
            size: number;
            population: number;
            populationHash: string;
            /** Format: date */
            dueOn: string | null;
            /** Format: date */
            drawnOn: string;
            lookedAt: number;
            notReal: number;
            lines: components["schemas"]["LookBackLineAnswer"][];
        };
        LookBackVerificationAnswer: {
            population: string[];
            populationHash: string;
            drawn: string[];
            same: boolean;
        };
        VoteCountsAnswer: {
            satisfied: number;
            basicallySatisfied: number;
            dissatisfied: number;
        };
        VoteAnswer: {
            /** Format: uuid */
            id: string;
            title: string;
            /** @enum {string} */
            kind: "office" | "suggestion";
            office: components["schemas"]["NamedAnswer"] | null;
            year: number | null;
            suggestion: components["schemas"]["NamedCaseAnswer"] | null;
            /** Format: date */
            opensOn: string;
            /** Format: date */
            closesOn: string;
            /** @enum {string} */
            state: "announced" | "open" | "ended" | "closed" | "calledOff";
            stateLabel: string;
            electors: number;
            voted: number;
            abstained: number;
            mayVote: boolean;
            hasVoted: boolean;
            /** Format: date */
            closedOn: string | null;
            counts: components["schemas"]["VoteCountsAnswer"] | null;
            withheld: boolean;
        };
        VotePage: {
            items: components["schemas"]["VoteAnswer"][];
            nextCursor: string | null;
        };
        VoteBody: {
            title: string;
            /** Format: uuid */
            officeId?: string;
            year?: number;
            /** Format: uuid */
            suggestionId?: string;
            /** Format: date */
            opensOn: string;
            /** Format: date */
            closesOn: string;
            electorIds: string[];
        };
        VoteElectorAnswer: {
            /** Format: uuid */
            accountId: string;
            name: string;
            voted: boolean;
        };
        VoteSheetAnswer: {
            /** Format: uuid */
            id: string;
            title: string;
            /** @enum {string} */
            kind: "office" | "suggestion";
            office: components["schemas"]["NamedAnswer"] | null;
            year: number | null;
            suggestion: components["schemas"]["NamedCaseAnswer"] | null;
            /** Format: date */
            opensOn: string;
            /** Format: date */
            closesOn: string;
            /** @enum {string} */
            state: "announced" | "open" | "ended" | "closed" | "calledOff";
            stateLabel: string;
            electors: number;
            voted: number;
            abstained: number;
            mayVote: boolean;
            hasVoted: boolean;
            /** Format: date */
            closedOn: string | null;
            counts: components["schemas"]["VoteCountsAnswer"] | null;
            withheld: boolean;
            roll: components["schemas"]["VoteElectorAnswer"][];
        };
        BallotBody: {
            /** @enum {string} */
            choice: "satisfied" | "basicallySatisfied" | "dissatisfied";
        };
        VoteRemindedAnswer: {
            reminded: number;
        };
        LedgerLineAnswer: {
            /** Format: uuid */
            id: string;
            suggestion: components["schemas"]["NamedCaseAnswer"];
            /** Format: uuid */
            assignmentId: string;
            office: components["schemas"]["NamedOfficeAnswer"];
            text: string;
            measures: string;
            /** @enum {string} */
            state: "open" | "reported" | "fulfilled" | "superseded";
            stateLabel: string;
            /** Format: date */
            givenOn: string;
            /** Format: date */
            firstDueOn: string;
            /** Format: date */
            dueOn: string;
            /** Format: date */
            fulfilledOn: string | null;
            late: boolean;
            /** Format: date */
            classChangedOn: string | null;
            carriedIntoYears: number[];
            carriedIntoTerms: number[];
        };
        LedgerLinePage: {
            items: components["schemas"]["LedgerLineAnswer"][];
            nextCursor: string | null;
        };
        DimensionsPart: {
            visited?: boolean;
            attitude?: boolean;
            heard?: boolean;
            toThePoint?: boolean;
            leaderAnswered?: boolean;
            agreesWithResult?: boolean;
        };
        EvaluationBody: {
            /** @enum {string} */
            attitude: "satisfied" | "basicallySatisfied" | "dissatisfied";
            /** @enum {string} */
            result: "satisfied" | "basicallySatisfied" | "dissatisfied";
            comment?: string;
            dimensions?: components["schemas"]["DimensionsPart"];
            /** Format: uuid */
            assignmentId?: string;
        };
        PartyPart: {
            /** @enum {string} */
            side: "deputy" | "office" | "congress";
            name: string;
        };
        DeliberationBody: {
            /** Format: date */
            heldOn: string;
            parties: components["schemas"]["PartyPart"][];
            minutes: string;
            /** @enum {string} */
            conclusion: "accept" | "rehandle";
        };
        ExportForm: {
            /** @enum {string} */
            kind: "ledger" | "monthly-progress" | "quarterly-list" | "overdue" | "satisfaction" | "past-ledger";
            /** @enum {string} */
            format: "xlsx" | "csv";
            /** @enum {string} */
            encoding?: "utf-8" | "gb18030";
            /** @enum {string} */
            state?: "draft" | "submitted" | "registered" | "preassigned" | "assigned" | "handling" | "replied" | "deliberating" | "tracking" | "closed" | "archived" | "refused" | "referred" | "withdrawn" | "undone";
            /** Format: uuid */
            session?: string;
            /** Format: uuid */
            office?: string;
            /** Format: uuid */
            category?: string;
            /** Format: uuid */
            deputy?: string;
            key?: boolean;
            overdue?: boolean;
            /** @enum {string} */
            light?: "green" | "yellow" | "red" | "none";
            q?: string;
            report?: string;
            figure?: string;
            groupBy?: string;
            group?: string;
            /** Format: date */
            from?: string;
            /** Format: date */
            to?: string;
            /** Format: date */
            asOf?: string;
            period?: string;
            quarter?: string;
        };
        ExportAnswer: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "ledger" | "monthly-progress" | "quarterly-list" | "overdue" | "satisfaction" | "past-ledger";
            kindLabel: string;
            /** @enum {string} */
            format: "xlsx" | "csv";
            /** @enum {string} */
            encoding: "utf-8" | "gb18030";
            filters: {
                [key: string]: string;
            };
            /** @enum {string} */
            state: "waiting" | "running" | "ready" | "failed";
            stateLabel: string;
            done: number;
            total: number | null;
            rows: number | null;
            reason: string | null;
            fileName: string | null;
            bytes: number | null;
            contentHash: string | null;
            /** Format: date-time */
            requestedAt: string;
            /** Format: date-time */
            finishedAt: string | null;
            /** Format: date-time */
            expiresAt: string | null;
            href: string | null;
        };
        ExportPage: {
            items: components["schemas"]["ExportAnswer"][];
            nextCursor: string | null;
        };
        FindingAnswer: {
            sheet: string;
            row: number | null;
            column: string | null;
            message: string;
        };
        ImportProblemAnswer: {
            type: string;
            title: string;
            status: number;
            /** @enum {string} */
            code: "malformedBody" | "malformedRequest" | "invalidInput" | "unauthenticated" | "badCredentials" | "oidcFailed" | "forbidden" | "scopeMissing" | "identityNotLinked" | "passwordChangeRequired" | "notFound" | "linkEnded" | "methodNotAllowed" | "requestTimeout" | "refused" | "lostRace" | "duplicate" | "keyReused" | "staleVersion" | "tooLarge" | "unsupportedMediaType" | "rangeNotThere" | "invalidRows" | "unreadableTable" | "headersTooLarge" | "signInLocked" | "tooManyRequests" | "sweepFailed" | "internal" | "oidcUnavailable" | "storageFull" | "unavailable";
            detail: string;
            reasons: string[];
            causes: components["schemas"]["CauseAnswer"][];
            requestId: string;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "roster" | "suggestions" | "ledger";
            /** @enum {string} */
            mode: "check" | "commit";
            /** @enum {string} */
            state: "running" | "checked" | "committed" | "failed" | "undone";
            rows: number;
            faults: components["schemas"]["FindingAnswer"][];
            warnings: components["schemas"]["FindingAnswer"][];
        };
        ImportAnswer: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "roster" | "suggestions" | "ledger";
            /** @enum {string} */
            mode: "check" | "commit";
            /** @enum {string} */
            state: "running" | "checked" | "committed" | "failed" | "undone";
            stateLabel: string;
            fileName: string;
            sha256: string;
            rows: number;
            faults: components["schemas"]["FindingAnswer"][];
            warnings: components["schemas"]["FindingAnswer"][];
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            finishedAt: string | null;
            /** Format: date-time */
            undoneAt: string | null;
            href: string;
        };
        ImportPage: {
            items: components["schemas"]["ImportAnswer"][];
            nextCursor: string | null;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    health: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HealthAnswer"];
                };
            };
        };
    };
    rehearsalClock: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RehearsalAnswer"];
                };
            };
        };
    };
    moveRehearsalClock: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RehearsalForm"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RehearsalAnswer"];
                };
            };
        };
    };
    whoAmI: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StandingAnswer"];
                };
            };
        };
    };
    signIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignInForm"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignedInAnswer"];
                };
            };
        };
    };
    signOut: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    refreshSession: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["RefreshForm"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignedInAnswer"];
                };
            };
        };
    };
    changePassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasswordForm"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignedInAnswer"];
                };
            };
        };
    };
    listSignIns: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignInsAnswer"];
                };
            };
        };
    };
    signOutEverywhere: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    endSignIn: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    listCongresses: {
        parameters: {
            query?: {
                active?: boolean;
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CongressPage"];
                };
            };
        };
    };
    createCongress: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CongressForm"];
            };
        };
        responses: {
            201: {
                headers: {
                    location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CongressAnswer"];
                };
            };
        };
    };
    getCongress: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CongressAnswer"];
                };
            };
        };
    };
    changeCongress: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CongressPatch"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CongressAnswer"];
                };
            };
        };
    };
    listProfiles: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProfileLinePage"];
                };
            };
        };
    };
    createProfile: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    key: string;
                    name: string;
                    timeZone: string;
                    clocks: {
                        recessNotice: {
                            value: ({
                                lengthMonths: number;
                            } | {
                                lengthWorkingDays: number;
                            } | {
                                lengthCalendarDays: number;
                            }) | null;
                            source: string;
                            verified: boolean;
                            note?: string;
                        };
                        handover: {
                            value: ({
                                lengthMonths: number;
                            } | {
                                lengthWorkingDays: number;
                            } | {
                                lengthCalendarDays: number;
                            }) | null;
                            source: string;
                            verified: boolean;
                            note?: string;
                        };
                        acknowledge: {
                            value: ({
                                lengthMonths: number;
                            } | {
                                lengthWorkingDays: number;
                            } | {
                                lengthCalendarDays: number;
                            }) | null;
                            source: string;
                            verified: boolean;
                            note?: string;
                        };
                        objection: {
                            value: ({
                                lengthMonths: number;
                            } | {
                                lengthWorkingDays: number;
                            } | {
                                lengthCalendarDays: number;
                            }) | null;
                            source: string;
                            verified: boolean;
                            note?: string;
                        };
                        reassign: {
                            value: ({
                                lengthMonths: number;
                            } | {
                                lengthWorkingDays: number;
                            } | {
                                lengthCalendarDays: number;
                            }) | null;
                            source: string;
                            verified: boolean;
                            note?: string;
                        };
                        contact: {
                            value: ({
                                lengthMonths: number;
                            } | {
                                lengthWorkingDays: number;
                            } | {
                                lengthCalendarDays: number;
                            }) | null;
                            source: string;
                            verified: boolean;
                            note?: string;
                        };
                        coOpinion: {
                            value: ({
                                lengthMonths: number;
                            } | {
                                lengthWorkingDays: number;
                            } | {
                                lengthCalendarDays: number;
                            }) | null;
                            source: string;
                            verified: boolean;
                            note?: string;
                        };
                        reply: {
                            value: {
                                lengthMonths: number;
                            } | {
                                lengthWorkingDays: number;
                            } | {
                                lengthCalendarDays: number;
                            };
                            source: string;
                            verified: boolean;
                            note?: string;
                        };
                        replyDifficult: {
                            value: {
                                lengthMonths: number;
                            } | {
                                lengthWorkingDays: number;
                            } | {
                                lengthCalendarDays: number;
                            };
                            source: string;
                            verified: boolean;
                            note?: string;
                        };
                        feedback: {
                            value: {
                                lengthMonths: number;
                            } | {
                                lengthWorkingDays: number;
                            } | {
                                lengthCalendarDays: number;
                            };
                            source: string;
                            verified: boolean;
                            note?: string;
                        };
                        rehandle: {
                            value: {
                                lengthMonths: number;
                            } | {
                                lengthWorkingDays: number;
                            } | {
                                lengthCalendarDays: number;
                            };
                            source: string;
                            verified: boolean;
                            note?: string;
                        };
                        publish: {
                            value: ({
                                lengthMonths: number;
                            } | {
                                lengthWorkingDays: number;
                            } | {
                                lengthCalendarDays: number;
                            }) | null;
                            source: string;
                            verified: boolean;
                            note?: string;
                        };
                    };
                    replyBasis: {
                        /** @enum {string} */
                        value: "receipt" | "handover";
                        source: string;
                        verified: boolean;
                        note?: string;
                    };
                    raters: {
                        /** @enum {string} */
                        value: "lead" | "each";
                        source: string;
                        verified: boolean;
                        note?: string;
                    };
                    automaticRehandlings: {
                        value: number;
                        source: string;
                        verified: boolean;
                        note?: string;
                    };
                    attitudeAloneRehandles: {
                        value: boolean;
                        source: string;
                        verified: boolean;
                        note?: string;
                    };
                    reassignedReplyClock: {
                        /** @enum {string} */
                        value: "restart" | "continue";
                        source: string;
                        verified: boolean;
                        note?: string;
                    };
                    requiredConsultationStages: {
                        value: {
                            stages: ("before" | "during")[];
                            /** @enum {string} */
                            need: "any" | "all";
                        };
                        source: string;
                        verified: boolean;
                        note?: string;
                    };
                    outcomeClasses: {
                        value: {
                            code: string;
                            name: string;
                            definition: string;
                            requiresDueDate: boolean;
                            requiresExplanation: boolean;
                            countsAsSolved: boolean;
                            trackable: boolean;
                        }[];
                        source: string;
                        verified: boolean;
                        note?: string;
                    };
                    replyAfterFulfilment: {
                        value: boolean;
                        source: string;
                        verified: boolean;
                        note?: string;
                    };
                    examinationRequired: {
                        value: boolean;
                        source: string;
                        verified: boolean;
                        note?: string;
                    };
                    missingOpinionsOverride: {
                        value: boolean;
                        source: string;
                        verified: boolean;
                        note?: string;
                    };
                    lapseNeedsUrging: {
                        value: boolean;
                        source: string;
                        verified: boolean;
                        note?: string;
                    };
                    lights: {
                        value: {
                            yellowDays: number;
                            redDays: number;
                        };
                        source: string;
                        verified: boolean;
                        note?: string;
                    };
                    reminderLadder: {
                        value: {
                            daysBefore: number[];
                            onDueDay: boolean;
                            daysOverdue: number[];
                            thenEveryDays: number;
                            escalation: {
                                officeHead: {
                                    daysBefore: number;
                                } | {
                                    daysOverdue: number;
                                } | null;
                                assigningBody: {
                                    daysBefore: number;
                                } | {
                                    daysOverdue: number;
                                } | null;
                                leaders: {
                                    daysBefore: number;
                                } | {
                                    daysOverdue: number;
                                } | null;
                            };
                        };
                        source: string;
                        verified: boolean;
                        note?: string;
                    };
                    refusalReasons: {
                        value: {
                            /** @enum {string} */
                            code: "personalInterest" | "forwardedLetter" | "complaintAccusationAppeal" | "academicOrProduct" | "consultation" | "noConcreteContent" | "pendingCase" | "runningTender" | "outOfCompetence" | "marketInterference" | "secret" | "other";
                            label: string;
                        }[];
                        source: string;
                        verified: boolean;
                        note?: string;
                    };
                    rounding: {
                        /** @enum {string} */
                        value: "HALF_UP" | "LARGEST_REMAINDER" | "ADJUST_LARGEST" | "TRUNCATE";
                        source: string;
                        verified: boolean;
                        note?: string;
                    };
                    trackingDay: {
                        value: number | null;
                        source: string;
                        verified: boolean;
                        note?: string;
                    };
                    trackingWorkingDays: {
                        value: number;
                        source: string;
                        verified: boolean;
                        note?: string;
                    };
                    officeReportDay: {
                        value: string | null;
                        source: string;
                        verified: boolean;
                        note?: string;
                    };
                    supervisionListDay: {
                        value: number | null;
                        source: string;
                        verified: boolean;
                        note?: string;
                    };
                    lookBackDrawDay: {
                        value: string | null;
                        source: string;
                        verified: boolean;
                        note?: string;
                    };
                    lookBackSample: {
                        value: {
                            count: number;
                        } | {
                            percent: number;
                        };
                        source: string;
                        verified: boolean;
                        note?: string;
                    };
                    commitmentNoticeDay: {
                        value: string | null;
                        source: string;
                        verified: boolean;
                        note?: string;
                    };
                    carryOverDay: {
                        value: string | null;
                        source: string;
                        verified: boolean;
                        note?: string;
                    };
                    leastElectors: {
                        value: number;
                        source: string;
                        verified: boolean;
                        note?: string;
                    };
                    archiveYears: {
                        value: number | null;
                        source: string;
                        verified: boolean;
                        note?: string;
                    };
                    attachments: {
                        value: {
                            onSuggestion: number;
                            onOther: number;
                            eachMegabytes: number;
                            caseMegabytes: number;
                        };
                        source: string;
                        verified: boolean;
                        note?: string;
                    };
                };
            };
        };
        responses: {
            201: {
                headers: {
                    location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        key: string;
                        name: string;
                        timeZone: string;
                        clocks: {
                            recessNotice: {
                                value: ({
                                    lengthMonths: number;
                                } | {
                                    lengthWorkingDays: number;
                                } | {
                                    lengthCalendarDays: number;
                                }) | null;
                                source: string;
                                verified: boolean;
                                note?: string;
                            };
                            handover: {
                                value: ({
                                    lengthMonths: number;
                                } | {
                                    lengthWorkingDays: number;
                                } | {
                                    lengthCalendarDays: number;
                                }) | null;
                                source: string;
                                verified: boolean;
                                note?: string;
                            };
                            acknowledge: {
                                value: ({
                                    lengthMonths: number;
                                } | {
                                    lengthWorkingDays: number;
                                } | {
                                    lengthCalendarDays: number;
                                }) | null;
                                source: string;
                                verified: boolean;
                                note?: string;
                            };
                            objection: {
                                value: ({
                                    lengthMonths: number;
                                } | {
                                    lengthWorkingDays: number;
                                } | {
                                    lengthCalendarDays: number;
                                }) | null;
                                source: string;
                                verified: boolean;
                                note?: string;
                            };
                            reassign: {
                                value: ({
                                    lengthMonths: number;
                                } | {
                                    lengthWorkingDays: number;
                                } | {
                                    lengthCalendarDays: number;
                                }) | null;
                                source: string;
                                verified: boolean;
                                note?: string;
                            };
                            contact: {
                                value: ({
                                    lengthMonths: number;
                                } | {
                                    lengthWorkingDays: number;
                                } | {
                                    lengthCalendarDays: number;
                                }) | null;
                                source: string;
                                verified: boolean;
                                note?: string;
                            };
                            coOpinion: {
                                value: ({
                                    lengthMonths: number;
                                } | {
                                    lengthWorkingDays: number;
                                } | {
                                    lengthCalendarDays: number;
                                }) | null;
                                source: string;
                                verified: boolean;
                                note?: string;
                            };
                            reply: {
                                value: {
                                    lengthMonths: number;
                                } | {
                                    lengthWorkingDays: number;
                                } | {
                                    lengthCalendarDays: number;
                                };
                                source: string;
                                verified: boolean;
                                note?: string;
                            };
                            replyDifficult: {
                                value: {
                                    lengthMonths: number;
                                } | {
                                    lengthWorkingDays: number;
                                } | {
                                    lengthCalendarDays: number;
                                };
                                source: string;
                                verified: boolean;
                                note?: string;
                            };
                            feedback: {
                                value: {
                                    lengthMonths: number;
                                } | {
                                    lengthWorkingDays: number;
                                } | {
                                    lengthCalendarDays: number;
                                };
                                source: string;
                                verified: boolean;
                                note?: string;
                            };
                            rehandle: {
                                value: {
                                    lengthMonths: number;
                                } | {
                                    lengthWorkingDays: number;
                                } | {
                                    lengthCalendarDays: number;
                                };
                                source: string;
                                verified: boolean;
                                note?: string;
                            };
                            publish: {
                                value: ({
                                    lengthMonths: number;
                                } | {
                                    lengthWorkingDays: number;
                                } | {
                                    lengthCalendarDays: number;
                                }) | null;
                                source: string;
                                verified: boolean;
                                note?: string;
                            };
                        };
                        replyBasis: {
                            /** @enum {string} */
                            value: "receipt" | "handover";
                            source: string;
                            verified: boolean;
                            note?: string;
                        };
                        raters: {
                            /** @enum {string} */
                            value: "lead" | "each";
                            source: string;
                            verified: boolean;
                            note?: string;
                        };
                        automaticRehandlings: {
                            value: number;
                            source: string;
                            verified: boolean;
                            note?: string;
                        };
                        attitudeAloneRehandles: {
                            value: boolean;
                            source: string;
                            verified: boolean;
                            note?: string;
                        };
                        reassignedReplyClock: {
                            /** @enum {string} */
                            value: "restart" | "continue";
                            source: string;
                            verified: boolean;
                            note?: string;
                        };
                        requiredConsultationStages: {
                            value: {
                                stages: ("before" | "during")[];
                                /** @enum {string} */
                                need: "any" | "all";
                            };
                            source: string;
                            verified: boolean;
                            note?: string;
                        };
                        outcomeClasses: {
                            value: {
                                code: string;
                                name: string;
                                definition: string;
                                requiresDueDate: boolean;
                                requiresExplanation: boolean;
                                countsAsSolved: boolean;
                                trackable: boolean;
                            }[];
                            source: string;
                            verified: boolean;
                            note?: string;
                        };
                        replyAfterFulfilment: {
                            value: boolean;
                            source: string;
                            verified: boolean;
                            note?: string;
                        };
                        examinationRequired: {
                            value: boolean;
                            source: string;
                            verified: boolean;
                            note?: string;
                        };
                        missingOpinionsOverride: {
                            value: boolean;
                            source: string;
                            verified: boolean;
                            note?: string;
                        };
                        lapseNeedsUrging: {
                            value: boolean;
                            source: string;
                            verified: boolean;
                            note?: string;
                        };
                        lights: {
                            value: {
                                yellowDays: number;
                                redDays: number;
                            };
                            source: string;
                            verified: boolean;
                            note?: string;
                        };
                        reminderLadder: {
                            value: {
                                daysBefore: number[];
                                onDueDay: boolean;
                                daysOverdue: number[];
                                thenEveryDays: number;
                                escalation: {
                                    officeHead: {
                                        daysBefore: number;
                                    } | {
                                        daysOverdue: number;
                                    } | null;
                                    assigningBody: {
                                        daysBefore: number;
                                    } | {
                                        daysOverdue: number;
                                    } | null;
                                    leaders: {
                                        daysBefore: number;
                                    } | {
                                        daysOverdue: number;
                                    } | null;
                                };
                            };
                            source: string;
                            verified: boolean;
                            note?: string;
                        };
                        refusalReasons: {
                            value: {
                                /** @enum {string} */
                                code: "personalInterest" | "forwardedLetter" | "complaintAccusationAppeal" | "academicOrProduct" | "consultation" | "noConcreteContent" | "pendingCase" | "runningTender" | "outOfCompetence" | "marketInterference" | "secret" | "other";
                                label: string;
                            }[];
                            source: string;
                            verified: boolean;
                            note?: string;
                        };
                        rounding: {
                            /** @enum {string} */
                            value: "HALF_UP" | "LARGEST_REMAINDER" | "ADJUST_LARGEST" | "TRUNCATE";
                            source: string;
                            verified: boolean;
                            note?: string;
                        };
                        trackingDay: {
                            value: number | null;
                            source: string;
                            verified: boolean;
                            note?: string;
                        };
                        trackingWorkingDays: {
                            value: number;
                            source: string;
                            verified: boolean;
                            note?: string;
                        };
                        officeReportDay: {
                            value: string | null;
                            source: string;
                            verified: boolean;
                            note?: string;
                        };
                        supervisionListDay: {
                            value: number | null;
                            source: string;
                            verified: boolean;
                            note?: string;
                        };
                        lookBackDrawDay: {
                            value: string | null;
                            source: string;
                            verified: boolean;
                            note?: string;
                        };
                        lookBackSample: {
                            value: {
                                count: number;
                            } | {
                                percent: number;
                            };
                            source: string;
                            verified: boolean;
                            note?: string;
                        };
                        commitmentNoticeDay: {
                            value: string | null;
                            source: string;
                            verified: boolean;
                            note?: string;
                        };
                        carryOverDay: {
                            value: string | null;
                            source: string;
                            verified: boolean;
                            note?: string;
                        };
                        leastElectors: {
                            value: number;
                            source: string;
                            verified: boolean;
                            note?: string;
                        };
                        archiveYears: {
                            value: number | null;
                            source: string;
                            verified: boolean;
                            note?: string;
                        };
                        attachments: {
                            value: {
                                onSuggestion: number;
                                onOther: number;
                                eachMegabytes: number;
                                caseMegabytes: number;
                            };
                            source: string;
                            verified: boolean;
                            note?: string;
                        };
                        version: number;
                    };
                };
            };
        };
    };
    getProfile: {
        parameters: {
            query?: {
                version?: number;
            };
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        key: string;
                        name: string;
                        timeZone: string;
                        clocks: {
                            recessNotice: {
                                value: ({
                                    lengthMonths: number;
                                } | {
                                    lengthWorkingDays: number;
                                } | {
                                    lengthCalendarDays: number;
                                }) | null;
                                source: string;
                                verified: boolean;
                                note?: string;
                            };
                            handover: {
                                value: ({
                                    lengthMonths: number;
                                } | {
                                    lengthWorkingDays: number;
                                } | {
                                    lengthCalendarDays: number;
                                }) | null;
                                source: string;
                                verified: boolean;
                                note?: string;
                            };
                            acknowledge: {
                                value: ({
                                    lengthMonths: number;
                                } | {
                                    lengthWorkingDays: number;
                                } | {
                                    lengthCalendarDays: number;
                                }) | null;
                                source: string;
                                verified: boolean;
                                note?: string;
                            };
                            objection: {
                                value: ({
                                    lengthMonths: number;
                                } | {
                                    lengthWorkingDays: number;
                                } | {
                                    lengthCalendarDays: number;
                                }) | null;
                                source: string;
                                verified: boolean;
                                note?: string;
                            };
                            reassign: {
                                value: ({
                                    lengthMonths: number;
                                } | {
                                    lengthWorkingDays: number;
                                } | {
                                    lengthCalendarDays: number;
                                }) | null;
                                source: string;
                                verified: boolean;
                                note?: string;
                            };
                            contact: {
                                value: ({
                                    lengthMonths: number;
                                } | {
                                    lengthWorkingDays: number;
                                } | {
                                    lengthCalendarDays: number;
                                }) | null;
                                source: string;
                                verified: boolean;
                                note?: string;
                            };
                            coOpinion: {
                                value: ({
                                    lengthMonths: number;
                                } | {
                                    lengthWorkingDays: number;
                                } | {
                                    lengthCalendarDays: number;
                                }) | null;
                                source: string;
                                verified: boolean;
                                note?: string;
                            };
                            reply: {
                                value: {
                                    lengthMonths: number;
                                } | {
                                    lengthWorkingDays: number;
                                } | {
                                    lengthCalendarDays: number;
                                };
                                source: string;
                                verified: boolean;
                                note?: string;
                            };
                            replyDifficult: {
                                value: {
                                    lengthMonths: number;
                                } | {
                                    lengthWorkingDays: number;
                                } | {
                                    lengthCalendarDays: number;
                                };
                                source: string;
                                verified: boolean;
                                note?: string;
                            };
                            feedback: {
                                value: {
                                    lengthMonths: number;
                                } | {
                                    lengthWorkingDays: number;
                                } | {
                                    lengthCalendarDays: number;
                                };
                                source: string;
                                verified: boolean;
                                note?: string;
                            };
                            rehandle: {
                                value: {
                                    lengthMonths: number;
                                } | {
                                    lengthWorkingDays: number;
                                } | {
                                    lengthCalendarDays: number;
                                };
                                source: string;
                                verified: boolean;
                                note?: string;
                            };
                            publish: {
                                value: ({
                                    lengthMonths: number;
                                } | {
                                    lengthWorkingDays: number;
                                } | {
                                    lengthCalendarDays: number;
                                }) | null;
                                source: string;
                                verified: boolean;
                                note?: string;
                            };
                        };
                        replyBasis: {
                            /** @enum {string} */
                            value: "receipt" | "handover";
                            source: string;
                            verified: boolean;
                            note?: string;
                        };
                        raters: {
                            /** @enum {string} */
                            value: "lead" | "each";
                            source: string;
                            verified: boolean;
                            note?: string;
                        };
                        automaticRehandlings: {
                            value: number;
                            source: string;
                            verified: boolean;
                            note?: string;
                        };
                        attitudeAloneRehandles: {
                            value: boolean;
                            source: string;
                            verified: boolean;
                            note?: string;
                        };
                        reassignedReplyClock: {
                            /** @enum {string} */
                            value: "restart" | "continue";
                            source: string;
                            verified: boolean;
                            note?: string;
                        };
                        requiredConsultationStages: {
                            value: {
                                stages: ("before" | "during")[];
                                /** @enum {string} */
                                need: "any" | "all";
                            };
                            source: string;
                            verified: boolean;
                            note?: string;
                        };
                        outcomeClasses: {
                            value: {
                                code: string;
                                name: string;
                                definition: string;
                                requiresDueDate: boolean;
                                requiresExplanation: boolean;
                                countsAsSolved: boolean;
                                trackable: boolean;
                            }[];
                            source: string;
                            verified: boolean;
                            note?: string;
                        };
                        replyAfterFulfilment: {
                            value: boolean;
                            source: string;
                            verified: boolean;
                            note?: string;
                        };
                        examinationRequired: {
                            value: boolean;
                            source: string;
                            verified: boolean;
                            note?: string;
                        };
                        missingOpinionsOverride: {
                            value: boolean;
                            source: string;
                            verified: boolean;
                            note?: string;
                        };
                        lapseNeedsUrging: {
                            value: boolean;
                            source: string;
                            verified: boolean;
                            note?: string;
                        };
                        lights: {
                            value: {
                                yellowDays: number;
                                redDays: number;
                            };
                            source: string;
                            verified: boolean;
                            note?: string;
                        };
                        reminderLadder: {
                            value: {
                                daysBefore: number[];
                                onDueDay: boolean;
                                daysOverdue: number[];
                                thenEveryDays: number;
                                escalation: {
                                    officeHead: {
                                        daysBefore: number;
                                    } | {
                                        daysOverdue: number;
                                    } | null;
                                    assigningBody: {
                                        daysBefore: number;
                                    } | {
                                        daysOverdue: number;
                                    } | null;
                                    leaders: {
                                        daysBefore: number;
                                    } | {
                                        daysOverdue: number;
                                    } | null;
                                };
                            };
                            source: string;
                            verified: boolean;
                            note?: string;
                        };
                        refusalReasons: {
                            value: {
                                /** @enum {string} */
                                code: "personalInterest" | "forwardedLetter" | "complaintAccusationAppeal" | "academicOrProduct" | "consultation" | "noConcreteContent" | "pendingCase" | "runningTender" | "outOfCompetence" | "marketInterference" | "secret" | "other";
                                label: string;
                            }[];
                            source: string;
                            verified: boolean;
                            note?: string;
                        };
                        rounding: {
                            /** @enum {string} */
                            value: "HALF_UP" | "LARGEST_REMAINDER" | "ADJUST_LARGEST" | "TRUNCATE";
                            source: string;
                            verified: boolean;
                            note?: string;
                        };
                        trackingDay: {
                            value: number | null;
                            source: string;
                            verified: boolean;
                            note?: string;
                        };
                        trackingWorkingDays: {
                            value: number;
                            source: string;
                            verified: boolean;
                            note?: string;
                        };
                        officeReportDay: {
                            value: string | null;
                            source: string;
                            verified: boolean;
                            note?: string;
                        };
                        supervisionListDay: {
                            value: number | null;
                            source: string;
                            verified: boolean;
                            note?: string;
                        };
                        lookBackDrawDay: {
                            value: string | null;
                            source: string;
                            verified: boolean;
                            note?: string;
                        };
                        lookBackSample: {
                            value: {
                                count: number;
                            } | {
                                percent: number;
                            };
                            source: string;
                            verified: boolean;
                            note?: string;
                        };
                        commitmentNoticeDay: {
                            value: string | null;
                            source: string;
                            verified: boolean;
                            note?: string;
                        };
                        carryOverDay: {
                            value: string | null;
                            source: string;
                            verified: boolean;
                            note?: string;
                        };
                        leastElectors: {
                            value: number;
                            source: string;
                            verified: boolean;
                            note?: string;
                        };
                        archiveYears: {
                            value: number | null;
                            source: string;
                            verified: boolean;
                            note?: string;
                        };
                        attachments: {
                            value: {
                                onSuggestion: number;
                                onOther: number;
                                eachMegabytes: number;
                                caseMegabytes: number;
                            };
                            source: string;
                            verified: boolean;
                            note?: string;
                        };
                        version: number;
                    };
                };
            };
        };
    };
    listSessions: {
        parameters: {
            query?: {
                active?: boolean;
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path: {
                congress: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionPage"];
                };
            };
        };
    };
    createSession: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                congress: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SessionForm"];
            };
        };
        responses: {
            201: {
                headers: {
                    location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionAnswer"];
                };
            };
        };
    };
    getSession: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                congress: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionAnswer"];
                };
            };
        };
    };
    changeSession: {
        parameters: {
            query?: never;
            header?: {
                "If-Match"?: string;
            };
            path: {
                id: string;
                congress: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SessionPatch"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionAnswer"];
                };
            };
        };
    };
    listDelegations: {
        parameters: {
            query?: {
                active?: boolean;
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path: {
                congress: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DelegationPage"];
                };
            };
        };
    };
    createDelegation: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                congress: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DelegationForm"];
            };
        };
        responses: {
            201: {
                headers: {
                    location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DelegationAnswer"];
                };
            };
        };
    };
    getDelegation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                congress: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DelegationAnswer"];
                };
            };
        };
    };
    changeDelegation: {
        parameters: {
            query?: never;
            header?: {
                "If-Match"?: string;
            };
            path: {
                id: string;
                congress: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DelegationPatch"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DelegationAnswer"];
                };
            };
        };
    };
    listOffices: {
        parameters: {
            query?: {
                active?: boolean;
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path: {
                congress: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfficePage"];
                };
            };
        };
    };
    createOffice: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                congress: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OfficeForm"];
            };
        };
        responses: {
            201: {
                headers: {
                    location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfficeAnswer"];
                };
            };
        };
    };
    getOffice: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                congress: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfficeAnswer"];
                };
            };
        };
    };
    changeOffice: {
        parameters: {
            query?: never;
            header?: {
                "If-Match"?: string;
            };
            path: {
                id: string;
                congress: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OfficePatch"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfficeAnswer"];
                };
            };
        };
    };
    listCategories: {
        parameters: {
            query?: {
                active?: boolean;
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path: {
                congress: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CategoryPage"];
                };
            };
        };
    };
    createCategory: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                congress: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CategoryForm"];
            };
        };
        responses: {
            201: {
                headers: {
                    location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CategoryAnswer"];
                };
            };
        };
    };
    getCategory: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                congress: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CategoryAnswer"];
                };
            };
        };
    };
    changeCategory: {
        parameters: {
            query?: never;
            header?: {
                "If-Match"?: string;
            };
            path: {
                id: string;
                congress: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CategoryPatch"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CategoryAnswer"];
                };
            };
        };
    };
    listDeputies: {
        parameters: {
            query?: {
                active?: boolean;
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path: {
                congress: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeputyPage"];
                };
            };
        };
    };
    createDeputy: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                congress: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeputyForm"];
            };
        };
        responses: {
            201: {
                headers: {
                    location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeputyAnswer"];
                };
            };
        };
    };
    getDeputy: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                congress: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeputyAnswer"];
                };
            };
        };
    };
    changeDeputy: {
        parameters: {
            query?: never;
            header?: {
                "If-Match"?: string;
            };
            path: {
                id: string;
                congress: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeputyPatch"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeputyAnswer"];
                };
            };
        };
    };
    listAccounts: {
        parameters: {
            query?: {
                active?: boolean;
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path: {
                congress: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountPage"];
                };
            };
        };
    };
    createAccount: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                congress: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AccountForm"];
            };
        };
        responses: {
            201: {
                headers: {
                    location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountAnswer"];
                };
            };
        };
    };
    getAccount: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                username: string;
                congress: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountAnswer"];
                };
            };
        };
    };
    changeAccount: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                username: string;
                congress: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AccountPatch"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountAnswer"];
                };
            };
        };
    };
    unlockAccount: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                username: string;
                congress: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountAnswer"];
                };
            };
        };
    };
    createGrant: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                username: string;
                congress: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GrantForm"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GrantAnswer"];
                };
            };
        };
    };
    revokeGrant: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                username: string;
                id: string;
                congress: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountAnswer"];
                };
            };
        };
    };
    listSecurityEvents: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
                to?: string;
                from?: string;
                account?: string;
                kind?: "signedIn" | "signInFailed" | "signInLocked" | "signInUnlocked" | "signedOut" | "signedOutEverywhere" | "refreshReused" | "passwordChanged" | "passwordReset" | "identityLinked" | "identityUnlinked" | "identityNotLinked" | "apiTokenMade" | "apiTokenRevoked" | "accountMade" | "accountChanged" | "grantGiven" | "grantRevoked" | "rosterAdded" | "rosterChanged" | "profileAdded" | "profileChanged" | "calendarChanged" | "congressMade" | "congressChanged" | "channelsChanged" | "webhookChanged" | "personalDataLooked" | "exported" | "imported" | "importUndone" | "attachmentOpened" | "listLineAdded" | "listLineStruck" | "meetingSet" | "meetingCancelled" | "listResult" | "drawMade" | "voteOpened" | "voteCounted" | "voteCalledOff" | "officeReportSent" | "officeReportRevised" | "reportsKept" | "reportsFinal" | "snapshotChecked" | "rehearsalMoved" | "retentionSwept" | "measureAdded" | "assessmentJudged" | "assessmentDiscarded" | "assessmentPublished" | "assessmentObjected" | "assessmentObjectionDecided" | "assessmentFrozen" | "officesAwarded" | "suggestionAwardOpened" | "suggestionNominated" | "suggestionsAwarded";
            };
            header?: never;
            path: {
                congress: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SecurityEventPage"];
                };
            };
        };
    };
    listOwnApiTokens: {
        parameters: {
            query?: {
                active?: boolean;
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiTokenPage"];
                };
            };
        };
    };
    createApiToken: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApiTokenForm"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MadeApiTokenAnswer"];
                };
            };
        };
    };
    revokeOwnApiToken: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    listApiTokens: {
        parameters: {
            query?: {
                active?: boolean;
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path: {
                congress: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CongressApiTokenPage"];
                };
            };
        };
    };
    revokeApiToken: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                congress: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    lookAtPersonalData: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                congress: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeputyDataAnswer"];
                };
            };
        };
    };
    listSignInMethods: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignInMethodsAnswer"];
                };
            };
        };
    };
    startOidcSignIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: never;
    };
    finishOidcSignIn: {
        parameters: {
            query?: {
                error?: string;
                iss?: string;
                state?: string;
                code?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: never;
    };
    getOwnIdentity: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IdentityAnswer"];
                };
            };
        };
    };
    linkOwnIdentity: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LinkingAnswer"];
                };
            };
        };
    };
    unlinkOwnIdentity: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    getIdentity: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                username: string;
                congress: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IdentityAnswer"];
                };
            };
        };
    };
    linkIdentity: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                username: string;
                congress: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IdentityForm"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IdentityAnswer"];
                };
            };
        };
    };
    unlinkIdentity: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                username: string;
                congress: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    listInbox: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
                unread?: boolean;
            };
            header?: never;
            path: {
                congress: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InboxAnswer"];
                };
            };
        };
    };
    readAllMessages: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                congress: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnreadAnswer"];
                };
            };
        };
    };
    readMessage: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
                congress: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MessageAnswer"];
                };
            };
        };
    };
    getMyChannels: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                congress: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChannelsAnswer"];
                };
            };
        };
    };
    setMyChannels: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                congress: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChannelsForm"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChannelsAnswer"];
                };
            };
        };
    };
    getWebhook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                congress: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookAnswer"];
                };
            };
        };
    };
    setWebhook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                congress: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WebhookForm"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookAnswer"];
                };
            };
        };
    };
    listDeliveries: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
                channel?: "email" | "webhook";
                state?: "waiting" | "sent" | "failed" | "dead";
            };
            header?: never;
            path: {
                congress: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SendingPageAnswer"];
                };
            };
        };
    };
    getDeliverySummary: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                congress: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SendingSummaryAnswer"];
                };
            };
        };
    };
    retryDelivery: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
                congress: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SendingAnswer"];
                };
            };
        };
    };
    listReportSnapshots: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path: {
                congress: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SnapshotPage"];
                };
            };
        };
    };
    freezeReports: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                congress: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SnapshotForm"];
            };
        };
        responses: {
            201: {
                headers: {
                    location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SnapshotSheetAnswer"];
                };
            };
        };
    };
    getReportSnapshot: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                congress: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SnapshotSheetAnswer"];
                };
            };
        };
    };
    verifyReportSnapshot: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                congress: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SnapshotVerificationAnswer"];
                };
            };
        };
    };
    getSnapshotTable: {
        parameters: {
            query?: {
                groupBy?: "session" | "period" | "category" | "delegation" | "deputy" | "class" | "handler" | "office" | "system" | "role" | "round" | "year" | "month" | "age" | "station";
            };
            header?: never;
            path: {
                id: string;
                name: string;
                congress: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
        };
    };
    getSnapshotReport: {
        parameters: {
            query?: {
                groupBy?: "session" | "period" | "category" | "delegation" | "deputy" | "class" | "handler" | "office" | "system" | "role" | "round" | "year" | "month" | "age" | "station";
            };
            header?: never;
            path: {
                id: string;
                name: string;
                congress: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportAnswer"];
                };
            };
        };
    };
    getOverview: {
        parameters: {
            query?: {
                year?: number;
                groupBy?: "child" | "congress" | "level" | "year";
                scale?: number;
                rounding?: "HALF_UP" | "LARGEST_REMAINDER" | "ADJUST_LARGEST" | "TRUNCATE";
            };
            header?: never;
            path: {
                congress: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OverviewAnswer"];
                };
            };
        };
    };
    listReports: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                congress: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportListAnswer"];
                };
            };
        };
    };
    getReportTable: {
        parameters: {
            query?: {
                session?: string;
                from?: string;
                to?: string;
                asOf?: string;
                groupBy?: "session" | "period" | "category" | "delegation" | "deputy" | "class" | "handler" | "office" | "system" | "role" | "round" | "year" | "month" | "age" | "station";
                scale?: number;
                rounding?: "HALF_UP" | "LARGEST_REMAINDER" | "ADJUST_LARGEST" | "TRUNCATE";
            };
            header?: never;
            path: {
                name: string;
                congress: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
        };
    };
    getReportWorkbook: {
        parameters: {
            query?: {
                session?: string;
                from?: string;
                to?: string;
                asOf?: string;
                groupBy?: "session" | "period" | "category" | "delegation" | "deputy" | "class" | "handler" | "office" | "system" | "role" | "round" | "year" | "month" | "age" | "station";
                scale?: number;
                rounding?: "HALF_UP" | "LARGEST_REMAINDER" | "ADJUST_LARGEST" | "TRUNCATE";
            };
            header?: never;
            path: {
                name: string;
                congress: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
        };
    };
    getReport: {
        parameters: {
            query?: {
                session?: string;
                from?: string;
                to?: string;
                asOf?: string;
                groupBy?: "session" | "period" | "category" | "delegation" | "deputy" | "class" | "handler" | "office" | "system" | "role" | "round" | "year" | "month" | "age" | "station";
                scale?: number;
                rounding?: "HALF_UP" | "LARGEST_REMAINDER" | "ADJUST_LARGEST" | "TRUNCATE";
            };
            header?: never;
            path: {
                name: string;
                congress: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportAnswer"];
                };
            };
        };
    };
    listMeasures: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                congress: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeasureListAnswer"];
                };
            };
        };
    };
    createMeasure: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                congress: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    key: string;
                    name: string;
                    /** @enum {string} */
                    by: "grades" | "points";
                    grades: {
                        code: string;
                        name: string;
                        atLeast: number | null;
                    }[];
                    sections: {
                        code: string;
                        name: string;
                        roles: ("lead" | "co" | "separate")[];
                        indicators: {
                            code: string;
                            name: string;
                            standard: ("responsibility" | "procedure" | "communication" | "reply" | "timeliness" | "solution") | null;
                            /** @enum {string} */
                            whenNone: "full" | "redistribute" | "notApplicable";
                            rule: {
                                /** @enum {string} */
                                kind: "grades";
                                levels: {
                                    grade: string;
                                    all: {
                                        question: {
                                            /** @enum {string} */
                                            name: "items" | "acknowledgedWithin" | "answeredWithin" | "onTime" | "late" | "unanswered" | "rated" | "consulted" | "met" | "solved" | "rehandled" | "commitmentsKept" | "commitmentsLate" | "letters" | "withoutLetter";
                                            days?: number;
                                            months?: number;
                                            rollsOver?: boolean;
                                            /** @enum {string} */
                                            axis?: "attitude" | "result";
                                            ratings?: ("satisfied" | "basicallySatisfied" | "dissatisfied")[];
                                        };
                                        /** @enum {string} */
                                        aspect: "share" | "count";
                                        /** @enum {string} */
                                        is: "atLeast" | "moreThan" | "atMost" | "lessThan";
                                        value: number;
                                    }[];
                                }[];
                                otherwise: string;
                            } | {
                                /** @enum {string} */
                                kind: "share";
                                question: {
                                    /** @enum {string} */
                                    name: "items" | "acknowledgedWithin" | "answeredWithin" | "onTime" | "late" | "unanswered" | "rated" | "consulted" | "met" | "solved" | "rehandled" | "commitmentsKept" | "commitmentsLate" | "letters" | "withoutLetter";
                                    days?: number;
                                    months?: number;
                                    rollsOver?: boolean;
                                    /** @enum {string} */
                                    axis?: "attitude" | "result";
                                    ratings?: ("satisfied" | "basicallySatisfied" | "dissatisfied")[];
                                };
                                points: number;
                            } | {
                                /** @enum {string} */
                                kind: "steps";
                                question: {
                                    /** @enum {string} */
                                    name: "items" | "acknowledgedWithin" | "answeredWithin" | "onTime" | "late" | "unanswered" | "rated" | "consulted" | "met" | "solved" | "rehandled" | "commitmentsKept" | "commitmentsLate" | "letters" | "withoutLetter";
                                    days?: number;
                                    months?: number;
                                    rollsOver?: boolean;
                                    /** @enum {string} */
                                    axis?: "attitude" | "result";
                                    ratings?: ("satisfied" | "basicallySatisfied" | "dissatisfied")[];
                                };
                                steps: {
                                    atLeast: number;
                                    points: number;
                                }[];
                            } | {
                                /** @enum {string} */
                                kind: "judged";
                                /** @enum {string} */
                                by: "item" | "office";
                                points: number;
                            } | {
                                /** @enum {string} */
                                kind: "each";
                                question: {
                                    /** @enum {string} */
                                    name: "items" | "acknowledgedWithin" | "answeredWithin" | "onTime" | "late" | "unanswered" | "rated" | "consulted" | "met" | "solved" | "rehandled" | "commitmentsKept" | "commitmentsLate" | "letters" | "withoutLetter";
                                    days?: number;
                                    months?: number;
                                    rollsOver?: boolean;
                                    /** @enum {string} */
                                    axis?: "attitude" | "result";
                                    ratings?: ("satisfied" | "basicallySatisfied" | "dissatisfied")[];
                                };
                                points: number;
                                most: number;
                            } | {
                                /** @enum {string} */
                                kind: "veto";
                                question: {
                                    /** @enum {string} */
                                    name: "items" | "acknowledgedWithin" | "answeredWithin" | "onTime" | "late" | "unanswered" | "rated" | "consulted" | "met" | "solved" | "rehandled" | "commitmentsKept" | "commitmentsLate" | "letters" | "withoutLetter";
                                    days?: number;
                                    months?: number;
                                    rollsOver?: boolean;
                                    /** @enum {string} */
                                    axis?: "attitude" | "result";
                                    ratings?: ("satisfied" | "basicallySatisfied" | "dissatisfied")[];
                                };
                            };
                            source: string;
                            verified: boolean;
                            note?: string;
                        }[];
                    }[];
                    overall: {
                        rules: {
                            grade: string;
                            when: {
                                grade: string;
                                count: number;
                            } | null;
                        }[];
                        source: string;
                        verified: boolean;
                        note?: string;
                    } | null;
                    objectionDays: {
                        value: number;
                        source: string;
                        verified: boolean;
                        note?: string;
                    };
                    officeAward: {
                        section: string;
                        fewest: {
                            percent: number;
                            /** @enum {string} */
                            rounding: "down" | "up" | "halfUp";
                            least: number;
                            source: string;
                            verified: boolean;
                            note?: string;
                        };
                        most: {
                            percent: number;
                            /** @enum {string} */
                            rounding: "down" | "up" | "halfUp";
                            least: number;
                            source: string;
                            verified: boolean;
                            note?: string;
                        };
                        bars: {
                            question: {
                                /** @enum {string} */
                                name: "items" | "acknowledgedWithin" | "answeredWithin" | "onTime" | "late" | "unanswered" | "rated" | "consulted" | "met" | "solved" | "rehandled" | "commitmentsKept" | "commitmentsLate" | "letters" | "withoutLetter";
                                days?: number;
                                months?: number;
                                rollsOver?: boolean;
                                /** @enum {string} */
                                axis?: "attitude" | "result";
                                ratings?: ("satisfied" | "basicallySatisfied" | "dissatisfied")[];
                            };
                            /** @enum {string} */
                            aspect: "share" | "count";
                            /** @enum {string} */
                            is: "atLeast" | "moreThan" | "atMost" | "lessThan";
                            value: number;
                            source: string;
                            verified: boolean;
                            note?: string;
                        }[];
                        barredGrades: string[];
                    } | null;
                    suggestionAward: {
                        most: {
                            percent: number;
                            /** @enum {string} */
                            rounding: "down" | "up" | "halfUp";
                            least: number;
                            source: string;
                            verified: boolean;
                            note?: string;
                        };
                    } | null;
                };
            };
        };
        responses: {
            201: {
                headers: {
                    location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        key: string;
                        name: string;
                        /** @enum {string} */
                        by: "grades" | "points";
                        grades: {
                            code: string;
                            name: string;
                            atLeast: number | null;
                        }[];
                        sections: {
                            code: string;
                            name: string;
                            roles: ("lead" | "co" | "separate")[];
                            indicators: {
                                code: string;
                                name: string;
                                standard: ("responsibility" | "procedure" | "communication" | "reply" | "timeliness" | "solution") | null;
                                /** @enum {string} */
                                whenNone: "full" | "redistribute" | "notApplicable";
                                rule: {
                                    /** @enum {string} */
                                    kind: "grades";
                                    levels: {
                                        grade: string;
                                        all: {
                                            question: {
                                                /** @enum {string} */
                                                name: "items" | "acknowledgedWithin" | "answeredWithin" | "onTime" | "late" | "unanswered" | "rated" | "consulted" | "met" | "solved" | "rehandled" | "commitmentsKept" | "commitmentsLate" | "letters" | "withoutLetter";
                                                days?: number;
                                                months?: number;
                                                rollsOver?: boolean;
                                                /** @enum {string} */
                                                axis?: "attitude" | "result";
                                                ratings?: ("satisfied" | "basicallySatisfied" | "dissatisfied")[];
                                            };
                                            /** @enum {string} */
                                            aspect: "share" | "count";
                                            /** @enum {string} */
                                            is: "atLeast" | "moreThan" | "atMost" | "lessThan";
                                            value: number;
                                        }[];
                                    }[];
                                    otherwise: string;
                                } | {
                                    /** @enum {string} */
                                    kind: "share";
                                    question: {
                                        /** @enum {string} */
                                        name: "items" | "acknowledgedWithin" | "answeredWithin" | "onTime" | "late" | "unanswered" | "rated" | "consulted" | "met" | "solved" | "rehandled" | "commitmentsKept" | "commitmentsLate" | "letters" | "withoutLetter";
                                        days?: number;
                                        months?: number;
                                        rollsOver?: boolean;
                                        /** @enum {string} */
                                        axis?: "attitude" | "result";
                                        ratings?: ("satisfied" | "basicallySatisfied" | "dissatisfied")[];
                                    };
                                    points: number;
                                } | {
                                    /** @enum {string} */
                                    kind: "steps";
                                    question: {
                                        /** @enum {string} */
                                        name: "items" | "acknowledgedWithin" | "answeredWithin" | "onTime" | "late" | "unanswered" | "rated" | "consulted" | "met" | "solved" | "rehandled" | "commitmentsKept" | "commitmentsLate" | "letters" | "withoutLetter";
                                        days?: number;
                                        months?: number;
                                        rollsOver?: boolean;
                                        /** @enum {string} */
                                        axis?: "attitude" | "result";
                                        ratings?: ("satisfied" | "basicallySatisfied" | "dissatisfied")[];
                                    };
                                    steps: {
                                        atLeast: number;
                                        points: number;
                                    }[];
                                } | {
                                    /** @enum {string} */
                                    kind: "judged";
                                    /** @enum {string} */
                                    by: "item" | "office";
                                    points: number;
                                } | {
                                    /** @enum {string} */
                                    kind: "each";
                                    question: {
                                        /** @enum {string} */
                                        name: "items" | "acknowledgedWithin" | "answeredWithin" | "onTime" | "late" | "unanswered" | "rated" | "consulted" | "met" | "solved" | "rehandled" | "commitmentsKept" | "commitmentsLate" | "letters" | "withoutLetter";
                                        days?: number;
                                        months?: number;
                                        rollsOver?: boolean;
                                        /** @enum {string} */
                                        axis?: "attitude" | "result";
                                        ratings?: ("satisfied" | "basicallySatisfied" | "dissatisfied")[];
                                    };
                                    points: number;
                                    most: number;
                                } | {
                                    /** @enum {string} */
                                    kind: "veto";
                                    question: {
                                        /** @enum {string} */
                                        name: "items" | "acknowledgedWithin" | "answeredWithin" | "onTime" | "late" | "unanswered" | "rated" | "consulted" | "met" | "solved" | "rehandled" | "commitmentsKept" | "commitmentsLate" | "letters" | "withoutLetter";
                                        days?: number;
                                        months?: number;
                                        rollsOver?: boolean;
                                        /** @enum {string} */
                                        axis?: "attitude" | "result";
                                        ratings?: ("satisfied" | "basicallySatisfied" | "dissatisfied")[];
                                    };
                                };
                                source: string;
                                verified: boolean;
                                note?: string;
                            }[];
                        }[];
                        overall: {
                            rules: {
                                grade: string;
                                when: {
                                    grade: string;
                                    count: number;
                                } | null;
                            }[];
                            source: string;
                            verified: boolean;
                            note?: string;
                        } | null;
                        objectionDays: {
                            value: number;
                            source: string;
                            verified: boolean;
                            note?: string;
                        };
                        officeAward: {
                            section: string;
                            fewest: {
                                percent: number;
                                /** @enum {string} */
                                rounding: "down" | "up" | "halfUp";
                                least: number;
                                source: string;
                                verified: boolean;
                                note?: string;
                            };
                            most: {
                                percent: number;
                                /** @enum {string} */
                                rounding: "down" | "up" | "halfUp";
                                least: number;
                                source: string;
                                verified: boolean;
                                note?: string;
                            };
                            bars: {
                                question: {
                                    /** @enum {string} */
                                    name: "items" | "acknowledgedWithin" | "answeredWithin" | "onTime" | "late" | "unanswered" | "rated" | "consulted" | "met" | "solved" | "rehandled" | "commitmentsKept" | "commitmentsLate" | "letters" | "withoutLetter";
                                    days?: number;
                                    months?: number;
                                    rollsOver?: boolean;
                                    /** @enum {string} */
                                    axis?: "attitude" | "result";
                                    ratings?: ("satisfied" | "basicallySatisfied" | "dissatisfied")[];
                                };
                                /** @enum {string} */
                                aspect: "share" | "count";
                                /** @enum {string} */
                                is: "atLeast" | "moreThan" | "atMost" | "lessThan";
                                value: number;
                                source: string;
                                verified: boolean;
                                note?: string;
                            }[];
                            barredGrades: string[];
                        } | null;
                        suggestionAward: {
                            most: {
                                percent: number;
                                /** @enum {string} */
                                rounding: "down" | "up" | "halfUp";
                                least: number;
                                source: string;
                                verified: boolean;
                                note?: string;
                            };
                        } | null;
                        version: number;
                        shipped: boolean;
                    };
                };
            };
        };
    };
    getMeasure: {
        parameters: {
            query?: {
                version?: number;
            };
            header?: never;
            path: {
                key: string;
                congress: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        key: string;
                        name: string;
                        /** @enum {string} */
                        by: "grades" | "points";
                        grades: {
                            code: string;
                            name: string;
                            atLeast: number | null;
                        }[];
                        sections: {
                            code: string;
                            name: string;
                            roles: ("lead" | "co" | "separate")[];
                            indicators: {
                                code: string;
                                name: string;
                                standard: ("responsibility" | "procedure" | "communication" | "reply" | "timeliness" | "solution") | null;
                                /** @enum {string} */
                                whenNone: "full" | "redistribute" | "notApplicable";
                                rule: {
                                    /** @enum {string} */
                                    kind: "grades";
                                    levels: {
                                        grade: string;
                                        all: {
                                            question: {
                                                /** @enum {string} */
                                                name: "items" | "acknowledgedWithin" | "answeredWithin" | "onTime" | "late" | "unanswered" | "rated" | "consulted" | "met" | "solved" | "rehandled" | "commitmentsKept" | "commitmentsLate" | "letters" | "withoutLetter";
                                                days?: number;
                                                months?: number;
                                                rollsOver?: boolean;
                                                /** @enum {string} */
                                                axis?: "attitude" | "result";
                                                ratings?: ("satisfied" | "basicallySatisfied" | "dissatisfied")[];
                                            };
                                            /** @enum {string} */
                                            aspect: "share" | "count";
                                            /** @enum {string} */
                                            is: "atLeast" | "moreThan" | "atMost" | "lessThan";
                                            value: number;
                                        }[];
                                    }[];
                                    otherwise: string;
                                } | {
                                    /** @enum {string} */
                                    kind: "share";
                                    question: {
                                        /** @enum {string} */
                                        name: "items" | "acknowledgedWithin" | "answeredWithin" | "onTime" | "late" | "unanswered" | "rated" | "consulted" | "met" | "solved" | "rehandled" | "commitmentsKept" | "commitmentsLate" | "letters" | "withoutLetter";
                                        days?: number;
                                        months?: number;
                                        rollsOver?: boolean;
                                        /** @enum {string} */
                                        axis?: "attitude" | "result";
                                        ratings?: ("satisfied" | "basicallySatisfied" | "dissatisfied")[];
                                    };
                                    points: number;
                                } | {
                                    /** @enum {string} */
                                    kind: "steps";
                                    question: {
                                        /** @enum {string} */
                                        name: "items" | "acknowledgedWithin" | "answeredWithin" | "onTime" | "late" | "unanswered" | "rated" | "consulted" | "met" | "solved" | "rehandled" | "commitmentsKept" | "commitmentsLate" | "letters" | "withoutLetter";
                                        days?: number;
                                        months?: number;
                                        rollsOver?: boolean;
                                        /** @enum {string} */
                                        axis?: "attitude" | "result";
                                        ratings?: ("satisfied" | "basicallySatisfied" | "dissatisfied")[];
                                    };
                                    steps: {
                                        atLeast: number;
                                        points: number;
                                    }[];
                                } | {
                                    /** @enum {string} */
                                    kind: "judged";
                                    /** @enum {string} */
                                    by: "item" | "office";
                                    points: number;
                                } | {
                                    /** @enum {string} */
                                    kind: "each";
                                    question: {
                                        /** @enum {string} */
                                        name: "items" | "acknowledgedWithin" | "answeredWithin" | "onTime" | "late" | "unanswered" | "rated" | "consulted" | "met" | "solved" | "rehandled" | "commitmentsKept" | "commitmentsLate" | "letters" | "withoutLetter";
                                        days?: number;
                                        months?: number;
                                        rollsOver?: boolean;
                                        /** @enum {string} */
                                        axis?: "attitude" | "result";
                                        ratings?: ("satisfied" | "basicallySatisfied" | "dissatisfied")[];
                                    };
                                    points: number;
                                    most: number;
                                } | {
                                    /** @enum {string} */
                                    kind: "veto";
                                    question: {
                                        /** @enum {string} */
                                        name: "items" | "acknowledgedWithin" | "answeredWithin" | "onTime" | "late" | "unanswered" | "rated" | "consulted" | "met" | "solved" | "rehandled" | "commitmentsKept" | "commitmentsLate" | "letters" | "withoutLetter";
                                        days?: number;
                                        months?: number;
                                        rollsOver?: boolean;
                                        /** @enum {string} */
                                        axis?: "attitude" | "result";
                                        ratings?: ("satisfied" | "basicallySatisfied" | "dissatisfied")[];
                                    };
                                };
                                source: string;
                                verified: boolean;
                                note?: string;
                            }[];
                        }[];
                        overall: {
                            rules: {
                                grade: string;
                                when: {
                                    grade: string;
                                    count: number;
                                } | null;
                            }[];
                            source: string;
                            verified: boolean;
                            note?: string;
                        } | null;
                        objectionDays: {
                            value: number;
                            source: string;
                            verified: boolean;
                            note?: string;
                        };
                        officeAward: {
                            section: string;
                            fewest: {
                                percent: number;
                                /** @enum {string} */
                                rounding: "down" | "up" | "halfUp";
                                least: number;
                                source: string;
                                verified: boolean;
                                note?: string;
                            };
                            most: {
                                percent: number;
                                /** @enum {string} */
                                rounding: "down" | "up" | "halfUp";
                                least: number;
                                source: string;
                                verified: boolean;
                                note?: string;
                            };
                            bars: {
                                question: {
                                    /** @enum {string} */
                                    name: "items" | "acknowledgedWithin" | "answeredWithin" | "onTime" | "late" | "unanswered" | "rated" | "consulted" | "met" | "solved" | "rehandled" | "commitmentsKept" | "commitmentsLate" | "letters" | "withoutLetter";
                                    days?: number;
                                    months?: number;
                                    rollsOver?: boolean;
                                    /** @enum {string} */
                                    axis?: "attitude" | "result";
                                    ratings?: ("satisfied" | "basicallySatisfied" | "dissatisfied")[];
                                };
                                /** @enum {string} */
                                aspect: "share" | "count";
                                /** @enum {string} */
                                is: "atLeast" | "moreThan" | "atMost" | "lessThan";
                                value: number;
                                source: string;
                                verified: boolean;
                                note?: string;
                            }[];
                            barredGrades: string[];
                        } | null;
                        suggestionAward: {
                            most: {
                                percent: number;
                                /** @enum {string} */
                                rounding: "down" | "up" | "halfUp";
                                least: number;
                                source: string;
                                verified: boolean;
                                note?: string;
                            };
                        } | null;
                        version: number;
                        shipped: boolean;
                    };
                };
            };
        };
    };
    listAssessments: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path: {
                congress: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssessmentPage"];
                };
            };
        };
    };
    computeAssessment: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                congress: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AssessmentBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssessmentSheetAnswer"];
                };
            };
        };
    };
    getAssessmentTable: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                congress: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
        };
    };
    getAssessmentWorkbook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                congress: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
        };
    };
    getAssessment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                congress: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssessmentSheetAnswer"];
                };
            };
        };
    };
    discardAssessment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                congress: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    listAssessmentLines: {
        parameters: {
            query?: {
                counted?: boolean;
                question?: string;
                section?: string;
                office?: string;
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path: {
                id: string;
                congress: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssessmentLinePage"];
                };
            };
        };
    };
    verifyAssessment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                congress: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssessmentVerificationAnswer"];
                };
            };
        };
    };
    publishAssessment: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
                congress: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssessmentSheetAnswer"];
                };
            };
        };
    };
    objectToAssessment: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
                congress: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ObjectionBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssessmentSheetAnswer"];
                };
            };
        };
    };
    freezeAssessment: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
                congress: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FreezingBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssessmentSheetAnswer"];
                };
            };
        };
    };
    recomputeAssessment: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
                congress: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssessmentSheetAnswer"];
                };
            };
        };
    };
    enterJudgements: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
                congress: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["JudgementsBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssessmentSheetAnswer"];
                };
            };
        };
    };
    decideObjection: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
                congress: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecisionBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssessmentSheetAnswer"];
                };
            };
        };
    };
    getOfficeAward: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                congress: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfficeAwardAnswer"];
                };
            };
        };
    };
    announceOfficeAward: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
                congress: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OfficeAwardBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfficeAwardAnswer"];
                };
            };
        };
    };
    listSuggestionAwards: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path: {
                congress: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SuggestionAwardPage"];
                };
            };
        };
    };
    openSuggestionAward: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                congress: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SuggestionAwardBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SuggestionAwardSheetAnswer"];
                };
            };
        };
    };
    getSuggestionAward: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                congress: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SuggestionAwardSheetAnswer"];
                };
            };
        };
    };
    nominateSuggestion: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
                congress: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NominationBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SuggestionAwardSheetAnswer"];
                };
            };
        };
    };
    announceSuggestionAward: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
                congress: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SuggestionAwardResultBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SuggestionAwardSheetAnswer"];
                };
            };
        };
    };
    listCases: {
        parameters: {
            query?: {
                state?: "draft" | "submitted" | "registered" | "preassigned" | "assigned" | "handling" | "replied" | "deliberating" | "tracking" | "closed" | "archived" | "refused" | "referred" | "withdrawn" | "undone";
                session?: string;
                office?: string;
                category?: string;
                deputy?: string;
                key?: boolean;
                overdue?: boolean;
                light?: "green" | "yellow" | "red" | "none";
                toDecide?: "reassignment" | "extension";
                report?: string;
                figure?: string;
                groupBy?: string;
                group?: string;
                from?: string;
                to?: string;
                asOf?: string;
                q?: string;
                sort?: "newest" | "oldest" | "due";
                limit?: number;
                count?: boolean;
                cursor?: string;
            };
            header?: never;
            path: {
                congress: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CasePageAnswer"];
                };
            };
        };
    };
    draft: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                congress: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SuggestionBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    ETag?: string;
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseAnswer"];
                };
            };
        };
    };
    getCase: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                congress: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseAnswer"];
                };
            };
        };
    };
    revise: {
        parameters: {
            query?: never;
            header?: {
                "If-Match"?: string;
            };
            path: {
                congress: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RevisionBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseAnswer"];
                };
            };
        };
    };
    getTimeline: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                congress: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TimelineAnswer"];
                };
            };
        };
    };
    listBarredActs: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                congress: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BarredActsAnswer"];
                };
            };
        };
    };
    explainClock: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                congress: string;
                id: string;
                clockId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClockExplanationAnswer"];
                };
            };
        };
    };
    lookAtContacts: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                congress: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactsAnswer"];
                };
            };
        };
    };
    openAttachment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                attachmentId: string;
                congress: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LinkAnswer"];
                };
            };
        };
    };
    downloadFile: {
        parameters: {
            query?: never;
            header?: {
                Range?: string;
            };
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": string;
                };
            };
            206: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": string;
                };
            };
        };
    };
    getCalendarYear: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                year: string;
                congress: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarYearAnswer"];
                };
            };
        };
    };
    setCalendarYear: {
        parameters: {
            query?: {
                complete?: boolean;
                preview?: boolean;
            };
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                year: string;
                congress: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CalendarYearBody"];
                "text/csv": components["schemas"]["CalendarYearBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarChangeAnswer"];
                };
            };
        };
    };
    withdrawCalendarYear: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                year: string;
                congress: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CalendarWithdrawalBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarChangeAnswer"];
                };
            };
        };
    };
    inviteCosigners: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                "If-Match"?: string;
            };
            path: {
                congress: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InvitationBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseAnswer"];
                };
            };
        };
    };
    answerInvitation: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                "If-Match"?: string;
            };
            path: {
                congress: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CosignatureBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseAnswer"];
                };
            };
        };
    };
    submit: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                "If-Match"?: string;
            };
            path: {
                congress: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseAnswer"];
                };
            };
        };
    };
    examine: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                "If-Match"?: string;
            };
            path: {
                congress: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExaminationBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseAnswer"];
                };
            };
        };
    };
    return: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                "If-Match"?: string;
            };
            path: {
                congress: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReturnBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseAnswer"];
                };
            };
        };
    };
    register: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                "If-Match"?: string;
            };
            path: {
                congress: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RegistrationBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseAnswer"];
                };
            };
        };
    };
    refuse: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                "If-Match"?: string;
            };
            path: {
                congress: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RefusalBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseAnswer"];
                };
            };
        };
    };
    refer: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                "If-Match"?: string;
            };
            path: {
                congress: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReferralBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseAnswer"];
                };
            };
        };
    };
    handleTogether: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                "If-Match"?: string;
            };
            path: {
                congress: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["JointHandlingBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseAnswer"];
                };
            };
        };
    };
    withdraw: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                "If-Match"?: string;
            };
            path: {
                congress: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WithdrawalBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseAnswer"];
                };
            };
        };
    };
    attachToSuggestion: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                "If-Match"?: string;
            };
            path: {
                congress: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": components["schemas"]["AttachBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseAnswer"];
                };
            };
        };
    };
    detachFromSuggestion: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                "If-Match"?: string;
            };
            path: {
                congress: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DetachBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseAnswer"];
                };
            };
        };
    };
    preassign: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                "If-Match"?: string;
            };
            path: {
                congress: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PreAssignmentBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseAnswer"];
                };
            };
        };
    };
    assign: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                "If-Match"?: string;
            };
            path: {
                congress: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AssignmentBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseAnswer"];
                };
            };
        };
    };
    acknowledge: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                "If-Match"?: string;
            };
            path: {
                congress: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AcknowledgementBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseAnswer"];
                };
            };
        };
    };
    addOffice: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                "If-Match"?: string;
            };
            path: {
                congress: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddedOfficeBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseAnswer"];
                };
            };
        };
    };
    requestReassignment: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                "If-Match"?: string;
            };
            path: {
                congress: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReassignmentRequestBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseAnswer"];
                };
            };
        };
    };
    denyReassignment: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                "If-Match"?: string;
            };
            path: {
                congress: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DenialBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseAnswer"];
                };
            };
        };
    };
    reassign: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                "If-Match"?: string;
            };
            path: {
                congress: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReassignmentBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseAnswer"];
                };
            };
        };
    };
    escalate: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                "If-Match"?: string;
            };
            path: {
                congress: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EscalationBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseAnswer"];
                };
            };
        };
    };
    assignBatch: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                congress: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BatchBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BatchLineAnswer"][];
                };
            };
        };
    };
    consult: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                "If-Match"?: string;
            };
            path: {
                congress: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConsultationBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseAnswer"];
                };
            };
        };
    };
    giveCoOpinion: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                "If-Match"?: string;
            };
            path: {
                congress: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CoOpinionBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseAnswer"];
                };
            };
        };
    };
    draftReply: {
        parameters: {
            query?: never;
            header?: {
                "If-Match"?: string;
            };
            path: {
                congress: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReplyDraftBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseAnswer"];
                };
            };
        };
    };
    returnReply: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                "If-Match"?: string;
            };
            path: {
                congress: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReplyReturnBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseAnswer"];
                };
            };
        };
    };
    reply: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                "If-Match"?: string;
            };
            path: {
                congress: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReplyIssueBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseAnswer"];
                };
            };
        };
    };
    requestExtension: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                "If-Match"?: string;
            };
            path: {
                congress: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExtensionRequestBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseAnswer"];
                };
            };
        };
    };
    grantExtension: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                "If-Match"?: string;
            };
            path: {
                congress: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExtensionGrantBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseAnswer"];
                };
            };
        };
    };
    refuseExtension: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                "If-Match"?: string;
            };
            path: {
                congress: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExtensionRefusalBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseAnswer"];
                };
            };
        };
    };
    returnCoOpinion: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                "If-Match"?: string;
            };
            path: {
                congress: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CoOpinionReturnBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseAnswer"];
                };
            };
        };
    };
    plan: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                "If-Match"?: string;
            };
            path: {
                congress: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlanBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseAnswer"];
                };
            };
        };
    };
    reportProgress: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                "If-Match"?: string;
            };
            path: {
                congress: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProgressBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseAnswer"];
                };
            };
        };
    };
    fulfilCommitment: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                "If-Match"?: string;
            };
            path: {
                congress: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FulfilmentBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseAnswer"];
                };
            };
        };
    };
    deferCommitment: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                "If-Match"?: string;
            };
            path: {
                congress: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeferralBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseAnswer"];
                };
            };
        };
    };
    confirmFulfilment: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                "If-Match"?: string;
            };
            path: {
                congress: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConfirmationBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseAnswer"];
                };
            };
        };
    };
    decidePublication: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                "If-Match"?: string;
            };
            path: {
                congress: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PublicationBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseAnswer"];
                };
            };
        };
    };
    attachToHandling: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                "If-Match"?: string;
            };
            path: {
                congress: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": components["schemas"]["HandlingAttachBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseAnswer"];
                };
            };
        };
    };
    detachFromReply: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                "If-Match"?: string;
            };
            path: {
                congress: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DetachBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseAnswer"];
                };
            };
        };
    };
    getOfficeReports: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                year: string;
                congress: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfficeReportsAnswer"];
                };
            };
        };
    };
    submitOfficeReport: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                year: string;
                congress: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OfficeReportBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfficeReportsAnswer"];
                };
            };
        };
    };
    urge: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                "If-Match"?: string;
            };
            path: {
                congress: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UrgingBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseAnswer"];
                };
            };
        };
    };
    designateKey: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                "If-Match"?: string;
            };
            path: {
                congress: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["KeyDesignationBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseAnswer"];
                };
            };
        };
    };
    inspect: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                "If-Match"?: string;
            };
            path: {
                congress: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InspectionBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseAnswer"];
                };
            };
        };
    };
    superviseByLetter: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                "If-Match"?: string;
            };
            path: {
                congress: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SupervisionLetterBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseAnswer"];
                };
            };
        };
    };
    answerLetter: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                "If-Match"?: string;
            };
            path: {
                congress: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LetterAnswerBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseAnswer"];
                };
            };
        };
    };
    copyToOversight: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                "If-Match"?: string;
            };
            path: {
                congress: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OversightCopyBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseAnswer"];
                };
            };
        };
    };
    recordOversightResult: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                "If-Match"?: string;
            };
            path: {
                congress: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OversightResultBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseAnswer"];
                };
            };
        };
    };
    lookBack: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                "If-Match"?: string;
            };
            path: {
                congress: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LookBackBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseAnswer"];
                };
            };
        };
    };
    planKey: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                "If-Match"?: string;
            };
            path: {
                congress: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["KeyPlanBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseAnswer"];
                };
            };
        };
    };
    reportKey: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                "If-Match"?: string;
            };
            path: {
                congress: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["KeyReportBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseAnswer"];
                };
            };
        };
    };
    withholdAttachment: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                "If-Match"?: string;
            };
            path: {
                congress: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WithholdBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseAnswer"];
                };
            };
        };
    };
    listTrackingRounds: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path: {
                congress: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TrackingRoundPage"];
                };
            };
        };
    };
    getTrackingRound: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path: {
                period: string;
                congress: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TrackingSheetAnswer"];
                };
            };
        };
    };
    listSupervisionLists: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path: {
                congress: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SupervisionListPage"];
                };
            };
        };
    };
    getSupervisionList: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path: {
                quarter: string;
                congress: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SupervisionListSheetAnswer"];
                };
            };
        };
    };
    addSupervisionLine: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                quarter: string;
                congress: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddLineBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SupervisionListSheetAnswer"];
                };
            };
        };
    };
    strikeSupervisionLine: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
                quarter: string;
                congress: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StrikeLineBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SupervisionListSheetAnswer"];
                };
            };
        };
    };
    fixSupervisionMeeting: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                quarter: string;
                congress: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MeetingBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SupervisionListSheetAnswer"];
                };
            };
        };
    };
    callOffSupervisionMeeting: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                quarter: string;
                congress: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CallOffBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SupervisionListSheetAnswer"];
                };
            };
        };
    };
    recordSupervisionResult: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                quarter: string;
                congress: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ResultBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SupervisionListSheetAnswer"];
                };
            };
        };
    };
    issueListLetters: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                quarter: string;
                congress: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ListLettersBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListLetterLineAnswer"][];
                };
            };
        };
    };
    listLookBackDraws: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path: {
                congress: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LookBackDrawPage"];
                };
            };
        };
    };
    drawLookBacks: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                congress: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DrawBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LookBackDrawSheetAnswer"];
                };
            };
        };
    };
    getLookBackDraw: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                congress: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LookBackDrawSheetAnswer"];
                };
            };
        };
    };
    verifyLookBackDraw: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                congress: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LookBackVerificationAnswer"];
                };
            };
        };
    };
    listVotes: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path: {
                congress: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VotePage"];
                };
            };
        };
    };
    openVote: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                congress: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VoteBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VoteSheetAnswer"];
                };
            };
        };
    };
    getVote: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                congress: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VoteSheetAnswer"];
                };
            };
        };
    };
    castBallot: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                congress: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BallotBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VoteAnswer"];
                };
            };
        };
    };
    remindElectors: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
                congress: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VoteRemindedAnswer"];
                };
            };
        };
    };
    closeVote: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
                congress: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VoteSheetAnswer"];
                };
            };
        };
    };
    listCommitments: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
                state?: "open" | "reported" | "fulfilled" | "superseded";
                givenIn?: number;
                dueIn?: number;
                fulfilledIn?: number;
                carriedInto?: number;
                carriedIntoTerm?: number;
            };
            header?: never;
            path: {
                congress: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LedgerLinePage"];
                };
            };
        };
    };
    evaluate: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                "If-Match"?: string;
            };
            path: {
                congress: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EvaluationBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseAnswer"];
                };
            };
        };
    };
    deliberate: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                "If-Match"?: string;
            };
            path: {
                congress: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeliberationBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseAnswer"];
                };
            };
        };
    };
    archive: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                "If-Match"?: string;
            };
            path: {
                congress: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseAnswer"];
                };
            };
        };
    };
    listExports: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path: {
                congress: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExportPage"];
                };
            };
        };
    };
    requestExport: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                congress: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExportForm"];
            };
        };
        responses: {
            202: {
                headers: {
                    location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExportAnswer"];
                };
            };
        };
    };
    downloadExport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                congress: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "text/csv": string;
                };
            };
        };
    };
    getExport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                congress: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExportAnswer"];
                };
            };
        };
    };
    removeExport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                congress: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    listImports: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path: {
                congress: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportPage"];
                };
            };
        };
    };
    importTable: {
        parameters: {
            query: {
                mode?: "check" | "commit";
                kind: "roster" | "suggestions" | "ledger";
            };
            header?: never;
            path: {
                congress: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportAnswer"];
                };
            };
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportAnswer"];
                };
            };
        };
    };
    getImport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                congress: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportAnswer"];
                };
            };
        };
    };
    undoImport: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
                congress: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportAnswer"];
                };
            };
        };
    };
    getImportTemplate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                kind: "roster" | "suggestions" | "ledger";
                congress: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
        };
    };
}
