export interface paths {
    "/api/v1/access-policy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Whether everybody must have a second factor */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        secondFactorRequired: boolean;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/account": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How one signs in oneself */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            backupCodesLeft: number;
                            /** @description false: signs in elsewhere */
                            hasPassword: boolean;
                            passkeys: {
                                createdAt: string;
                                id: string;
                                lastUsedAt: string | null;
                                name: string;
                            }[];
                            /** @description An application shows codes for sign-in */
                            totp: boolean;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/account/passkeys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Keeps a passkey that the browser made */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description To recognise it in the list */
                        name: string;
                        /** @description AuthenticationResponseJSON of Web Authentication */
                        response: {
                            id: string;
                            rawId: string;
                            /** @enum {string} */
                            type: "public-key";
                        } & {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/account/passkeys/{id}/removal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Removes one of one’s passkeys */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description Absent for those who sign in elsewhere and have none */
                        currentPassword?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/account/passkeys/options": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What the browser needs to make a passkey */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description Absent for those who sign in elsewhere and have none */
                        currentPassword?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            challenge: string;
                        } & {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/account/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Changes one’s own password and ends one’s other sessions */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        currentPassword: string;
                        password: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/account/totp": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Begins with an application that shows codes; POST …/confirmation puts it in use */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description Absent for those who sign in elsewhere and have none */
                        currentPassword?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description Shown once, each good once */
                            backupCodes: string[];
                            /** @description The same as a picture: SVG */
                            qr: string;
                            /** @description The same as letters, for those who cannot scan */
                            secret: string;
                            uri: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/account/totp/backup-codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Other codes for paper; the former ones are good no more */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description Absent for those who sign in elsewhere and have none */
                        currentPassword?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            backupCodes: string[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/account/totp/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Its first code: from now on sign-in asks for one */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description Of the application, or one of those on paper */
                        code: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/account/totp/removal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Asks for its codes no more */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description Absent for those who sign in elsewhere and have none */
                        currentPassword?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/acts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Acts in the order in which they were planned, with where each stands */
        get: {
            parameters: {
                query?: {
                    after?: string;
                    channel?: "email" | "sms" | "call" | "letter" | "registered-letter" | "task";
                    customerId?: string;
                    limit?: number;
                    /** @description Day of the run that planned it */
                    plannedFor?: string;
                    status?: "planned" | "approved" | "claimed" | "sent" | "delivered" | "failed" | "bounced" | "cancelled" | "to-verify";
                    /** @description Key of the step */
                    step?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            acts: {
                                amount: string;
                                /** @enum {string} */
                                approval: "automatic" | "manual";
                                channel: {
                                    code: string;
                                    en: string;
                                    fr: string;
                                };
                                creditorId: string;
                                currency: string;
                                customer: {
                                    id: string;
                                    name: string;
                                    number: string;
                                };
                                id: string;
                                itemCount: number;
                                /** @description Not tried again before */
                                notBefore: string | null;
                                /** @description Day on which it may leave */
                                on: string;
                                /** @description Day of the run that planned it */
                                plannedFor: string;
                                printBatchId: string | null;
                                /** @description Why it was cancelled, waits, failed or came back */
                                reason: {
                                    code: string;
                                    en: string;
                                    fr: string;
                                } | null;
                                /** @description Whom it left for, or is leaving for */
                                recipient: string | null;
                                /** @description What the message calls itself, and the customer quotes */
                                reference: string;
                                sentOn: string | null;
                                status: {
                                    code: string;
                                    en: string;
                                    fr: string;
                                };
                                step: {
                                    code: string;
                                    en: string;
                                    fr: string;
                                };
                                tone: string;
                            }[];
                            /** @description Give it as `after` for the next page; null: no more */
                            next: string | null;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/acts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One act: its items, why it leaves as it does, what happened to it, its documents */
        get: {
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
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            amount: string;
                            /** @enum {string} */
                            approval: "automatic" | "manual";
                            attempts: number;
                            channel: {
                                code: string;
                                en: string;
                                fr: string;
                            };
                            claimedAt: string | null;
                            claimedBy: string | null;
                            creditorId: string;
                            currency: string;
                            customer: {
                                id: string;
                                name: string;
                                number: string;
                            };
                            /** @description What left, byte for byte: GET /acts/:id/documents/:role */
                            documents: {
                                bytes: number;
                                mediaType: string;
                                /** @enum {string} */
                                role: "email" | "letter" | "script" | "statement";
                                sha256: string;
                            }[];
                            events: {
                                actor: string;
                                at: string;
                                detail: {
                                    [key: string]: unknown;
                                };
                                event: {
                                    code: string;
                                    en: string;
                                    fr: string;
                                };
                            }[];
                            /** @description Null: not asked yet */
                            gate: {
                                allowed: boolean;
                                /** @description On the customer’s clock */
                                at: string;
                                /** @description All that there is to say, what blocks first */
                                findings: {
                                    articles: {
                                        id: string;
                                        sourced: boolean;
                                        url: string;
                                        validatedByLawyer: boolean;
                                    }[];
                                    /**
                                     * @description `policy`: a rule of the house, which no text imposes
                                     * @enum {string}
                                     */
                                    basis: "law" | "policy";
                                    /** @enum {string} */
                                    code: "insolvency" | "time-barred" | "over-indebted" | "over-indebted-later" | "represented" | "channel-refused" | "third-party" | "claim-line" | "collector-agreement" | "collector-declaration" | "collector-insurance" | "collector-account" | "collector-first-letter" | "sunday" | "public-holiday" | "closing-day" | "hours" | "one-contact-a-day" | "consumer-week" | "limitation-near" | "voice-message";
                                    /**
                                     * @description `delays`: time alone lifts it, see `until`; `warns`: it leaves all the same
                                     * @enum {string}
                                     */
                                    effect: "blocks" | "delays" | "warns";
                                    message: {
                                        en: string;
                                        fr: string;
                                    };
                                    /** @description On the customer’s clock */
                                    until: string | null;
                                }[];
                                rehearsal: boolean;
                                /** @description Time zone of that clock; null in a rehearsal */
                                zone: string | null;
                            } | null;
                            id: string;
                            itemCount: number;
                            items: {
                                amount: string;
                                itemId: string;
                                number: string;
                                section: string;
                                step: {
                                    code: string;
                                    en: string;
                                    fr: string;
                                };
                            }[];
                            messageId: string | null;
                            /** @description Not tried again before */
                            notBefore: string | null;
                            /** @description Day on which it may leave */
                            on: string;
                            /** @description Day of the run that planned it */
                            plannedFor: string;
                            printBatchId: string | null;
                            /** @description What the carrier answered; a registered number */
                            providerReference: string | null;
                            /** @description Why it was cancelled, waits, failed or came back */
                            reason: {
                                code: string;
                                en: string;
                                fr: string;
                            } | null;
                            /** @description Why it leaves as it does */
                            reasons: {
                                en: string;
                                fr: string;
                            }[];
                            /** @description Whom it left for, or is leaving for */
                            recipient: string | null;
                            /** @description What the message calls itself, and the customer quotes */
                            reference: string;
                            sentOn: string | null;
                            status: {
                                code: string;
                                en: string;
                                fr: string;
                            };
                            step: {
                                code: string;
                                en: string;
                                fr: string;
                            };
                            tone: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/acts/{id}/bounce": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What had left came back: the step is not taken, the address is not used any more */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description What the carrier says: "NPAI" */
                        answer: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            amount: string;
                            /** @enum {string} */
                            approval: "automatic" | "manual";
                            attempts: number;
                            channel: {
                                code: string;
                                en: string;
                                fr: string;
                            };
                            claimedAt: string | null;
                            claimedBy: string | null;
                            creditorId: string;
                            currency: string;
                            customer: {
                                id: string;
                                name: string;
                                number: string;
                            };
                            /** @description What left, byte for byte: GET /acts/:id/documents/:role */
                            documents: {
                                bytes: number;
                                mediaType: string;
                                /** @enum {string} */
                                role: "email" | "letter" | "script" | "statement";
                                sha256: string;
                            }[];
                            events: {
                                actor: string;
                                at: string;
                                detail: {
                                    [key: string]: unknown;
                                };
                                event: {
                                    code: string;
                                    en: string;
                                    fr: string;
                                };
                            }[];
                            /** @description Null: not asked yet */
                            gate: {
                                allowed: boolean;
                                /** @description On the customer’s clock */
                                at: string;
                                /** @description All that there is to say, what blocks first */
                                findings: {
                                    articles: {
                                        id: string;
                                        sourced: boolean;
                                        url: string;
                                        validatedByLawyer: boolean;
                                    }[];
                                    /**
                                     * @description `policy`: a rule of the house, which no text imposes
                                     * @enum {string}
                                     */
                                    basis: "law" | "policy";
                                    /** @enum {string} */
                                    code: "insolvency" | "time-barred" | "over-indebted" | "over-indebted-later" | "represented" | "channel-refused" | "third-party" | "claim-line" | "collector-agreement" | "collector-declaration" | "collector-insurance" | "collector-account" | "collector-first-letter" | "sunday" | "public-holiday" | "closing-day" | "hours" | "one-contact-a-day" | "consumer-week" | "limitation-near" | "voice-message";
                                    /**
                                     * @description `delays`: time alone lifts it, see `until`; `warns`: it leaves all the same
                                     * @enum {string}
                                     */
                                    effect: "blocks" | "delays" | "warns";
                                    message: {
                                        en: string;
                                        fr: string;
                                    };
                                    /** @description On the customer’s clock */
                                    until: string | null;
                                }[];
                                rehearsal: boolean;
                                /** @description Time zone of that clock; null in a rehearsal */
                                zone: string | null;
                            } | null;
                            id: string;
                            itemCount: number;
                            items: {
                                amount: string;
                                itemId: string;
                                number: string;
                                section: string;
                                step: {
                                    code: string;
                                    en: string;
                                    fr: string;
                                };
                            }[];
                            messageId: string | null;
                            /** @description Not tried again before */
                            notBefore: string | null;
                            /** @description Day on which it may leave */
                            on: string;
                            /** @description Day of the run that planned it */
                            plannedFor: string;
                            printBatchId: string | null;
                            /** @description What the carrier answered; a registered number */
                            providerReference: string | null;
                            /** @description Why it was cancelled, waits, failed or came back */
                            reason: {
                                code: string;
                                en: string;
                                fr: string;
                            } | null;
                            /** @description Why it leaves as it does */
                            reasons: {
                                en: string;
                                fr: string;
                            }[];
                            /** @description Whom it left for, or is leaving for */
                            recipient: string | null;
                            /** @description What the message calls itself, and the customer quotes */
                            reference: string;
                            sentOn: string | null;
                            status: {
                                code: string;
                                en: string;
                                fr: string;
                            };
                            step: {
                                code: string;
                                en: string;
                                fr: string;
                            };
                            tone: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/acts/{id}/cancellation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Stops an act that has not left; its items are held until the day given */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        reason: string;
                        /**
                         * Format: date
                         * @description Last day on which its items are left alone; today by default
                         */
                        until?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            amount: string;
                            /** @enum {string} */
                            approval: "automatic" | "manual";
                            attempts: number;
                            channel: {
                                code: string;
                                en: string;
                                fr: string;
                            };
                            claimedAt: string | null;
                            claimedBy: string | null;
                            creditorId: string;
                            currency: string;
                            customer: {
                                id: string;
                                name: string;
                                number: string;
                            };
                            /** @description What left, byte for byte: GET /acts/:id/documents/:role */
                            documents: {
                                bytes: number;
                                mediaType: string;
                                /** @enum {string} */
                                role: "email" | "letter" | "script" | "statement";
                                sha256: string;
                            }[];
                            events: {
                                actor: string;
                                at: string;
                                detail: {
                                    [key: string]: unknown;
                                };
                                event: {
                                    code: string;
                                    en: string;
                                    fr: string;
                                };
                            }[];
                            /** @description Null: not asked yet */
                            gate: {
                                allowed: boolean;
                                /** @description On the customer’s clock */
                                at: string;
                                /** @description All that there is to say, what blocks first */
                                findings: {
                                    articles: {
                                        id: string;
                                        sourced: boolean;
                                        url: string;
                                        validatedByLawyer: boolean;
                                    }[];
                                    /**
                                     * @description `policy`: a rule of the house, which no text imposes
                                     * @enum {string}
                                     */
                                    basis: "law" | "policy";
                                    /** @enum {string} */
                                    code: "insolvency" | "time-barred" | "over-indebted" | "over-indebted-later" | "represented" | "channel-refused" | "third-party" | "claim-line" | "collector-agreement" | "collector-declaration" | "collector-insurance" | "collector-account" | "collector-first-letter" | "sunday" | "public-holiday" | "closing-day" | "hours" | "one-contact-a-day" | "consumer-week" | "limitation-near" | "voice-message";
                                    /**
                                     * @description `delays`: time alone lifts it, see `until`; `warns`: it leaves all the same
                                     * @enum {string}
                                     */
                                    effect: "blocks" | "delays" | "warns";
                                    message: {
                                        en: string;
                                        fr: string;
                                    };
                                    /** @description On the customer’s clock */
                                    until: string | null;
                                }[];
                                rehearsal: boolean;
                                /** @description Time zone of that clock; null in a rehearsal */
                                zone: string | null;
                            } | null;
                            id: string;
                            itemCount: number;
                            items: {
                                amount: string;
                                itemId: string;
                                number: string;
                                section: string;
                                step: {
                                    code: string;
                                    en: string;
                                    fr: string;
                                };
                            }[];
                            messageId: string | null;
                            /** @description Not tried again before */
                            notBefore: string | null;
                            /** @description Day on which it may leave */
                            on: string;
                            /** @description Day of the run that planned it */
                            plannedFor: string;
                            printBatchId: string | null;
                            /** @description What the carrier answered; a registered number */
                            providerReference: string | null;
                            /** @description Why it was cancelled, waits, failed or came back */
                            reason: {
                                code: string;
                                en: string;
                                fr: string;
                            } | null;
                            /** @description Why it leaves as it does */
                            reasons: {
                                en: string;
                                fr: string;
                            }[];
                            /** @description Whom it left for, or is leaving for */
                            recipient: string | null;
                            /** @description What the message calls itself, and the customer quotes */
                            reference: string;
                            sentOn: string | null;
                            status: {
                                code: string;
                                en: string;
                                fr: string;
                            };
                            step: {
                                code: string;
                                en: string;
                                fr: string;
                            };
                            tone: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/acts/{id}/delivery": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The carrier proves that it arrived */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: date */
                        on: string;
                        /** @description Number of the receipt, identifier of the notification */
                        proof?: string | null;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            amount: string;
                            /** @enum {string} */
                            approval: "automatic" | "manual";
                            attempts: number;
                            channel: {
                                code: string;
                                en: string;
                                fr: string;
                            };
                            claimedAt: string | null;
                            claimedBy: string | null;
                            creditorId: string;
                            currency: string;
                            customer: {
                                id: string;
                                name: string;
                                number: string;
                            };
                            /** @description What left, byte for byte: GET /acts/:id/documents/:role */
                            documents: {
                                bytes: number;
                                mediaType: string;
                                /** @enum {string} */
                                role: "email" | "letter" | "script" | "statement";
                                sha256: string;
                            }[];
                            events: {
                                actor: string;
                                at: string;
                                detail: {
                                    [key: string]: unknown;
                                };
                                event: {
                                    code: string;
                                    en: string;
                                    fr: string;
                                };
                            }[];
                            /** @description Null: not asked yet */
                            gate: {
                                allowed: boolean;
                                /** @description On the customer’s clock */
                                at: string;
                                /** @description All that there is to say, what blocks first */
                                findings: {
                                    articles: {
                                        id: string;
                                        sourced: boolean;
                                        url: string;
                                        validatedByLawyer: boolean;
                                    }[];
                                    /**
                                     * @description `policy`: a rule of the house, which no text imposes
                                     * @enum {string}
                                     */
                                    basis: "law" | "policy";
                                    /** @enum {string} */
                                    code: "insolvency" | "time-barred" | "over-indebted" | "over-indebted-later" | "represented" | "channel-refused" | "third-party" | "claim-line" | "collector-agreement" | "collector-declaration" | "collector-insurance" | "collector-account" | "collector-first-letter" | "sunday" | "public-holiday" | "closing-day" | "hours" | "one-contact-a-day" | "consumer-week" | "limitation-near" | "voice-message";
                                    /**
                                     * @description `delays`: time alone lifts it, see `until`; `warns`: it leaves all the same
                                     * @enum {string}
                                     */
                                    effect: "blocks" | "delays" | "warns";
                                    message: {
                                        en: string;
                                        fr: string;
                                    };
                                    /** @description On the customer’s clock */
                                    until: string | null;
                                }[];
                                rehearsal: boolean;
                                /** @description Time zone of that clock; null in a rehearsal */
                                zone: string | null;
                            } | null;
                            id: string;
                            itemCount: number;
                            items: {
                                amount: string;
                                itemId: string;
                                number: string;
                                section: string;
                                step: {
                                    code: string;
                                    en: string;
                                    fr: string;
                                };
                            }[];
                            messageId: string | null;
                            /** @description Not tried again before */
                            notBefore: string | null;
                            /** @description Day on which it may leave */
                            on: string;
                            /** @description Day of the run that planned it */
                            plannedFor: string;
                            printBatchId: string | null;
                            /** @description What the carrier answered; a registered number */
                            providerReference: string | null;
                            /** @description Why it was cancelled, waits, failed or came back */
                            reason: {
                                code: string;
                                en: string;
                                fr: string;
                            } | null;
                            /** @description Why it leaves as it does */
                            reasons: {
                                en: string;
                                fr: string;
                            }[];
                            /** @description Whom it left for, or is leaving for */
                            recipient: string | null;
                            /** @description What the message calls itself, and the customer quotes */
                            reference: string;
                            sentOn: string | null;
                            status: {
                                code: string;
                                en: string;
                                fr: string;
                            };
                            step: {
                                code: string;
                                en: string;
                                fr: string;
                            };
                            tone: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/acts/{id}/documents/{role}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The exact bytes that left: mail, PDF of the letter, script of the call; ETag is their SHA-256 */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    role: "email" | "letter" | "script" | "statement";
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/acts/{id}/documents/email/page": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The archived e-mail as the page that its reader saw */
        get: {
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
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/acts/{id}/message": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Puts words in the place of the template’s, for this act and the amount that it claims now */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description Of an e-mail; absent: the customer’s own */
                        recipient?: string | null;
                        subject: string;
                        /** @description Markdown; {{ items }} and {{ payment_details }} stand where the engine’s own blocks do */
                        text: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            amount: string;
                            /** @description Why it would be cancelled instead of leaving */
                            cancelled: {
                                code: string;
                                en: string;
                                fr: string;
                            } | null;
                            currency: string;
                            /** @description Who put other words in the place of the template’s; null: nobody */
                            edited: {
                                at: string;
                                by: string;
                            } | null;
                            gate: {
                                allowed: boolean;
                                /** @description On the customer’s clock */
                                at: string;
                                /** @description All that there is to say, what blocks first */
                                findings: {
                                    articles: {
                                        id: string;
                                        sourced: boolean;
                                        url: string;
                                        validatedByLawyer: boolean;
                                    }[];
                                    /**
                                     * @description `policy`: a rule of the house, which no text imposes
                                     * @enum {string}
                                     */
                                    basis: "law" | "policy";
                                    /** @enum {string} */
                                    code: "insolvency" | "time-barred" | "over-indebted" | "over-indebted-later" | "represented" | "channel-refused" | "third-party" | "claim-line" | "collector-agreement" | "collector-declaration" | "collector-insurance" | "collector-account" | "collector-first-letter" | "sunday" | "public-holiday" | "closing-day" | "hours" | "one-contact-a-day" | "consumer-week" | "limitation-near" | "voice-message";
                                    /**
                                     * @description `delays`: time alone lifts it, see `until`; `warns`: it leaves all the same
                                     * @enum {string}
                                     */
                                    effect: "blocks" | "delays" | "warns";
                                    message: {
                                        en: string;
                                        fr: string;
                                    };
                                    /** @description On the customer’s clock */
                                    until: string | null;
                                }[];
                                rehearsal: boolean;
                                /** @description Time zone of that clock; null in a rehearsal */
                                zone: string | null;
                            } | null;
                            items: {
                                amount: string;
                                itemId: string;
                                number: string;
                                section: string;
                            }[];
                            /** @description Of a formal notice: what it is expected to say, and whether it does. Empty: another message */
                            mentions: {
                                article: string | null;
                                /**
                                 * @description policy: our own rule, which no text imposes
                                 * @enum {string}
                                 */
                                basis: "law" | "policy";
                                code: string;
                                en: string;
                                fr: string;
                                /** @enum {string} */
                                level: "required" | "advised";
                                present: boolean;
                            }[];
                            /** @description Null: it would not leave, or is a step done by hand that has no text */
                            message: {
                                /** @description Statement of account that goes with it: GET /acts/{id}/preview/statement */
                                enclosure: {
                                    name: string;
                                    pages: number;
                                } | null;
                                /** @description Null for a letter: it is a PDF */
                                html: string | null;
                                /** @enum {string} */
                                kind: "email" | "letter" | "script";
                                pages: number | null;
                                recipient: string | null;
                                subject: string;
                                /** @description All that it says, as plain text */
                                text: string;
                            } | null;
                            /** @description What somebody must mend before it leaves */
                            problems: {
                                en: string;
                                fr: string;
                            }[];
                            /** @description What a person may edit before it is approved: PUT /acts/{id}/message. Null: nothing */
                            words: {
                                recipient: string | null;
                                subject: string;
                                text: string;
                            } | null;
                            wouldLeave: boolean;
                        };
                    };
                };
            };
        };
        post?: never;
        /** Goes back to the words of the template */
        delete: {
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
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            amount: string;
                            /** @description Why it would be cancelled instead of leaving */
                            cancelled: {
                                code: string;
                                en: string;
                                fr: string;
                            } | null;
                            currency: string;
                            /** @description Who put other words in the place of the template’s; null: nobody */
                            edited: {
                                at: string;
                                by: string;
                            } | null;
                            gate: {
                                allowed: boolean;
                                /** @description On the customer’s clock */
                                at: string;
                                /** @description All that there is to say, what blocks first */
                                findings: {
                                    articles: {
                                        id: string;
                                        sourced: boolean;
                                        url: string;
                                        validatedByLawyer: boolean;
                                    }[];
                                    /**
                                     * @description `policy`: a rule of the house, which no text imposes
                                     * @enum {string}
                                     */
                                    basis: "law" | "policy";
                                    /** @enum {string} */
                                    code: "insolvency" | "time-barred" | "over-indebted" | "over-indebted-later" | "represented" | "channel-refused" | "third-party" | "claim-line" | "collector-agreement" | "collector-declaration" | "collector-insurance" | "collector-account" | "collector-first-letter" | "sunday" | "public-holiday" | "closing-day" | "hours" | "one-contact-a-day" | "consumer-week" | "limitation-near" | "voice-message";
                                    /**
                                     * @description `delays`: time alone lifts it, see `until`; `warns`: it leaves all the same
                                     * @enum {string}
                                     */
                                    effect: "blocks" | "delays" | "warns";
                                    message: {
                                        en: string;
                                        fr: string;
                                    };
                                    /** @description On the customer’s clock */
                                    until: string | null;
                                }[];
                                rehearsal: boolean;
                                /** @description Time zone of that clock; null in a rehearsal */
                                zone: string | null;
                            } | null;
                            items: {
                                amount: string;
                                itemId: string;
                                number: string;
                                section: string;
                            }[];
                            /** @description Of a formal notice: what it is expected to say, and whether it does. Empty: another message */
                            mentions: {
                                article: string | null;
                                /**
                                 * @description policy: our own rule, which no text imposes
                                 * @enum {string}
                                 */
                                basis: "law" | "policy";
                                code: string;
                                en: string;
                                fr: string;
                                /** @enum {string} */
                                level: "required" | "advised";
                                present: boolean;
                            }[];
                            /** @description Null: it would not leave, or is a step done by hand that has no text */
                            message: {
                                /** @description Statement of account that goes with it: GET /acts/{id}/preview/statement */
                                enclosure: {
                                    name: string;
                                    pages: number;
                                } | null;
                                /** @description Null for a letter: it is a PDF */
                                html: string | null;
                                /** @enum {string} */
                                kind: "email" | "letter" | "script";
                                pages: number | null;
                                recipient: string | null;
                                subject: string;
                                /** @description All that it says, as plain text */
                                text: string;
                            } | null;
                            /** @description What somebody must mend before it leaves */
                            problems: {
                                en: string;
                                fr: string;
                            }[];
                            /** @description What a person may edit before it is approved: PUT /acts/{id}/message. Null: nothing */
                            words: {
                                recipient: string | null;
                                subject: string;
                                text: string;
                            } | null;
                            wouldLeave: boolean;
                        };
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/acts/{id}/message/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What would leave with these words; nothing is written */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description Of an e-mail; absent: the customer’s own */
                        recipient?: string | null;
                        subject: string;
                        /** @description Markdown; {{ items }} and {{ payment_details }} stand where the engine’s own blocks do */
                        text: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            amount: string;
                            /** @description Why it would be cancelled instead of leaving */
                            cancelled: {
                                code: string;
                                en: string;
                                fr: string;
                            } | null;
                            currency: string;
                            /** @description Who put other words in the place of the template’s; null: nobody */
                            edited: {
                                at: string;
                                by: string;
                            } | null;
                            gate: {
                                allowed: boolean;
                                /** @description On the customer’s clock */
                                at: string;
                                /** @description All that there is to say, what blocks first */
                                findings: {
                                    articles: {
                                        id: string;
                                        sourced: boolean;
                                        url: string;
                                        validatedByLawyer: boolean;
                                    }[];
                                    /**
                                     * @description `policy`: a rule of the house, which no text imposes
                                     * @enum {string}
                                     */
                                    basis: "law" | "policy";
                                    /** @enum {string} */
                                    code: "insolvency" | "time-barred" | "over-indebted" | "over-indebted-later" | "represented" | "channel-refused" | "third-party" | "claim-line" | "collector-agreement" | "collector-declaration" | "collector-insurance" | "collector-account" | "collector-first-letter" | "sunday" | "public-holiday" | "closing-day" | "hours" | "one-contact-a-day" | "consumer-week" | "limitation-near" | "voice-message";
                                    /**
                                     * @description `delays`: time alone lifts it, see `until`; `warns`: it leaves all the same
                                     * @enum {string}
                                     */
                                    effect: "blocks" | "delays" | "warns";
                                    message: {
                                        en: string;
                                        fr: string;
                                    };
                                    /** @description On the customer’s clock */
                                    until: string | null;
                                }[];
                                rehearsal: boolean;
                                /** @description Time zone of that clock; null in a rehearsal */
                                zone: string | null;
                            } | null;
                            items: {
                                amount: string;
                                itemId: string;
                                number: string;
                                section: string;
                            }[];
                            /** @description Of a formal notice: what it is expected to say, and whether it does. Empty: another message */
                            mentions: {
                                article: string | null;
                                /**
                                 * @description policy: our own rule, which no text imposes
                                 * @enum {string}
                                 */
                                basis: "law" | "policy";
                                code: string;
                                en: string;
                                fr: string;
                                /** @enum {string} */
                                level: "required" | "advised";
                                present: boolean;
                            }[];
                            /** @description Null: it would not leave, or is a step done by hand that has no text */
                            message: {
                                /** @description Statement of account that goes with it: GET /acts/{id}/preview/statement */
                                enclosure: {
                                    name: string;
                                    pages: number;
                                } | null;
                                /** @description Null for a letter: it is a PDF */
                                html: string | null;
                                /** @enum {string} */
                                kind: "email" | "letter" | "script";
                                pages: number | null;
                                recipient: string | null;
                                subject: string;
                                /** @description All that it says, as plain text */
                                text: string;
                            } | null;
                            /** @description What somebody must mend before it leaves */
                            problems: {
                                en: string;
                                fr: string;
                            }[];
                            /** @description What a person may edit before it is approved: PUT /acts/{id}/message. Null: nothing */
                            words: {
                                recipient: string | null;
                                subject: string;
                                text: string;
                            } | null;
                            wouldLeave: boolean;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/acts/{id}/message/preview/document": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The same as a page (e-mail) or a PDF (letter) */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description Of an e-mail; absent: the customer’s own */
                        recipient?: string | null;
                        subject: string;
                        /** @description Markdown; {{ items }} and {{ payment_details }} stand where the engine’s own blocks do */
                        text: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/acts/{id}/outcome": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What came of a call, or of a step done by hand */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            /** @description A call that nobody was given yet is given to the caller first */
            requestBody: {
                content: {
                    "application/json": {
                        note?: string | null;
                        /** @enum {string} */
                        outcome: "done" | "reached" | "message-left" | "wrong-number";
                    } | {
                        /**
                         * Format: date
                         * @description Day on which it comes back; tomorrow by default
                         */
                        again?: string;
                        note?: string | null;
                        /**
                         * @description It comes back
                         * @enum {string}
                         */
                        outcome: "no-answer" | "call-back";
                    } | {
                        note?: string | null;
                        /** @enum {string} */
                        outcome: "promise";
                        /** @description Of the items that the act claims */
                        promise: {
                            /** @description Absent: all that is open */
                            amount?: string | null;
                            /** Format: date */
                            dueOn: string;
                        };
                    } | {
                        dispute: {
                            /** @description Absent: all that is open */
                            amount?: string | null;
                            deadlineOn?: string | null;
                            itemId: string;
                            reason: string;
                        };
                        note?: string | null;
                        /** @enum {string} */
                        outcome: "dispute";
                    } | {
                        /** @description hold: nothing is said to the customer until then; already-paid: about these items */
                        hold: {
                            reason: string;
                            /** Format: date */
                            until: string;
                        };
                        note?: string | null;
                        /** @enum {string} */
                        outcome: "hold" | "already-paid";
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            amount: string;
                            /** @enum {string} */
                            approval: "automatic" | "manual";
                            attempts: number;
                            channel: {
                                code: string;
                                en: string;
                                fr: string;
                            };
                            claimedAt: string | null;
                            claimedBy: string | null;
                            creditorId: string;
                            currency: string;
                            customer: {
                                id: string;
                                name: string;
                                number: string;
                            };
                            /** @description What left, byte for byte: GET /acts/:id/documents/:role */
                            documents: {
                                bytes: number;
                                mediaType: string;
                                /** @enum {string} */
                                role: "email" | "letter" | "script" | "statement";
                                sha256: string;
                            }[];
                            events: {
                                actor: string;
                                at: string;
                                detail: {
                                    [key: string]: unknown;
                                };
                                event: {
                                    code: string;
                                    en: string;
                                    fr: string;
                                };
                            }[];
                            /** @description Null: not asked yet */
                            gate: {
                                allowed: boolean;
                                /** @description On the customer’s clock */
                                at: string;
                                /** @description All that there is to say, what blocks first */
                                findings: {
                                    articles: {
                                        id: string;
                                        sourced: boolean;
                                        url: string;
                                        validatedByLawyer: boolean;
                                    }[];
                                    /**
                                     * @description `policy`: a rule of the house, which no text imposes
                                     * @enum {string}
                                     */
                                    basis: "law" | "policy";
                                    /** @enum {string} */
                                    code: "insolvency" | "time-barred" | "over-indebted" | "over-indebted-later" | "represented" | "channel-refused" | "third-party" | "claim-line" | "collector-agreement" | "collector-declaration" | "collector-insurance" | "collector-account" | "collector-first-letter" | "sunday" | "public-holiday" | "closing-day" | "hours" | "one-contact-a-day" | "consumer-week" | "limitation-near" | "voice-message";
                                    /**
                                     * @description `delays`: time alone lifts it, see `until`; `warns`: it leaves all the same
                                     * @enum {string}
                                     */
                                    effect: "blocks" | "delays" | "warns";
                                    message: {
                                        en: string;
                                        fr: string;
                                    };
                                    /** @description On the customer’s clock */
                                    until: string | null;
                                }[];
                                rehearsal: boolean;
                                /** @description Time zone of that clock; null in a rehearsal */
                                zone: string | null;
                            } | null;
                            id: string;
                            itemCount: number;
                            items: {
                                amount: string;
                                itemId: string;
                                number: string;
                                section: string;
                                step: {
                                    code: string;
                                    en: string;
                                    fr: string;
                                };
                            }[];
                            messageId: string | null;
                            /** @description Not tried again before */
                            notBefore: string | null;
                            /** @description Day on which it may leave */
                            on: string;
                            /** @description Day of the run that planned it */
                            plannedFor: string;
                            printBatchId: string | null;
                            /** @description What the carrier answered; a registered number */
                            providerReference: string | null;
                            /** @description Why it was cancelled, waits, failed or came back */
                            reason: {
                                code: string;
                                en: string;
                                fr: string;
                            } | null;
                            /** @description Why it leaves as it does */
                            reasons: {
                                en: string;
                                fr: string;
                            }[];
                            /** @description Whom it left for, or is leaving for */
                            recipient: string | null;
                            /** @description What the message calls itself, and the customer quotes */
                            reference: string;
                            sentOn: string | null;
                            status: {
                                code: string;
                                en: string;
                                fr: string;
                            };
                            step: {
                                code: string;
                                en: string;
                                fr: string;
                            };
                            tone: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/acts/{id}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What would leave if the act left now, or why it would not; nothing is written */
        get: {
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
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            amount: string;
                            /** @description Why it would be cancelled instead of leaving */
                            cancelled: {
                                code: string;
                                en: string;
                                fr: string;
                            } | null;
                            currency: string;
                            /** @description Who put other words in the place of the template’s; null: nobody */
                            edited: {
                                at: string;
                                by: string;
                            } | null;
                            gate: {
                                allowed: boolean;
                                /** @description On the customer’s clock */
                                at: string;
                                /** @description All that there is to say, what blocks first */
                                findings: {
                                    articles: {
                                        id: string;
                                        sourced: boolean;
                                        url: string;
                                        validatedByLawyer: boolean;
                                    }[];
                                    /**
                                     * @description `policy`: a rule of the house, which no text imposes
                                     * @enum {string}
                                     */
                                    basis: "law" | "policy";
                                    /** @enum {string} */
                                    code: "insolvency" | "time-barred" | "over-indebted" | "over-indebted-later" | "represented" | "channel-refused" | "third-party" | "claim-line" | "collector-agreement" | "collector-declaration" | "collector-insurance" | "collector-account" | "collector-first-letter" | "sunday" | "public-holiday" | "closing-day" | "hours" | "one-contact-a-day" | "consumer-week" | "limitation-near" | "voice-message";
                                    /**
                                     * @description `delays`: time alone lifts it, see `until`; `warns`: it leaves all the same
                                     * @enum {string}
                                     */
                                    effect: "blocks" | "delays" | "warns";
                                    message: {
                                        en: string;
                                        fr: string;
                                    };
                                    /** @description On the customer’s clock */
                                    until: string | null;
                                }[];
                                rehearsal: boolean;
                                /** @description Time zone of that clock; null in a rehearsal */
                                zone: string | null;
                            } | null;
                            items: {
                                amount: string;
                                itemId: string;
                                number: string;
                                section: string;
                            }[];
                            /** @description Of a formal notice: what it is expected to say, and whether it does. Empty: another message */
                            mentions: {
                                article: string | null;
                                /**
                                 * @description policy: our own rule, which no text imposes
                                 * @enum {string}
                                 */
                                basis: "law" | "policy";
                                code: string;
                                en: string;
                                fr: string;
                                /** @enum {string} */
                                level: "required" | "advised";
                                present: boolean;
                            }[];
                            /** @description Null: it would not leave, or is a step done by hand that has no text */
                            message: {
                                /** @description Statement of account that goes with it: GET /acts/{id}/preview/statement */
                                enclosure: {
                                    name: string;
                                    pages: number;
                                } | null;
                                /** @description Null for a letter: it is a PDF */
                                html: string | null;
                                /** @enum {string} */
                                kind: "email" | "letter" | "script";
                                pages: number | null;
                                recipient: string | null;
                                subject: string;
                                /** @description All that it says, as plain text */
                                text: string;
                            } | null;
                            /** @description What somebody must mend before it leaves */
                            problems: {
                                en: string;
                                fr: string;
                            }[];
                            /** @description What a person may edit before it is approved: PUT /acts/{id}/message. Null: nothing */
                            words: {
                                recipient: string | null;
                                subject: string;
                                text: string;
                            } | null;
                            wouldLeave: boolean;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/acts/{id}/preview/document": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The same as a page (e-mail, script) or a PDF (letter) */
        get: {
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
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/acts/{id}/preview/statement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The statement of account that would go with a formal notice, as PDF/A */
        get: {
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
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/acts/{id}/restoration": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Puts an act back that a person had taken out, if the facts of now still ask for it */
        post: {
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
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            amount: string;
                            /** @enum {string} */
                            approval: "automatic" | "manual";
                            attempts: number;
                            channel: {
                                code: string;
                                en: string;
                                fr: string;
                            };
                            claimedAt: string | null;
                            claimedBy: string | null;
                            creditorId: string;
                            currency: string;
                            customer: {
                                id: string;
                                name: string;
                                number: string;
                            };
                            /** @description What left, byte for byte: GET /acts/:id/documents/:role */
                            documents: {
                                bytes: number;
                                mediaType: string;
                                /** @enum {string} */
                                role: "email" | "letter" | "script" | "statement";
                                sha256: string;
                            }[];
                            events: {
                                actor: string;
                                at: string;
                                detail: {
                                    [key: string]: unknown;
                                };
                                event: {
                                    code: string;
                                    en: string;
                                    fr: string;
                                };
                            }[];
                            /** @description Null: not asked yet */
                            gate: {
                                allowed: boolean;
                                /** @description On the customer’s clock */
                                at: string;
                                /** @description All that there is to say, what blocks first */
                                findings: {
                                    articles: {
                                        id: string;
                                        sourced: boolean;
                                        url: string;
                                        validatedByLawyer: boolean;
                                    }[];
                                    /**
                                     * @description `policy`: a rule of the house, which no text imposes
                                     * @enum {string}
                                     */
                                    basis: "law" | "policy";
                                    /** @enum {string} */
                                    code: "insolvency" | "time-barred" | "over-indebted" | "over-indebted-later" | "represented" | "channel-refused" | "third-party" | "claim-line" | "collector-agreement" | "collector-declaration" | "collector-insurance" | "collector-account" | "collector-first-letter" | "sunday" | "public-holiday" | "closing-day" | "hours" | "one-contact-a-day" | "consumer-week" | "limitation-near" | "voice-message";
                                    /**
                                     * @description `delays`: time alone lifts it, see `until`; `warns`: it leaves all the same
                                     * @enum {string}
                                     */
                                    effect: "blocks" | "delays" | "warns";
                                    message: {
                                        en: string;
                                        fr: string;
                                    };
                                    /** @description On the customer’s clock */
                                    until: string | null;
                                }[];
                                rehearsal: boolean;
                                /** @description Time zone of that clock; null in a rehearsal */
                                zone: string | null;
                            } | null;
                            id: string;
                            itemCount: number;
                            items: {
                                amount: string;
                                itemId: string;
                                number: string;
                                section: string;
                                step: {
                                    code: string;
                                    en: string;
                                    fr: string;
                                };
                            }[];
                            messageId: string | null;
                            /** @description Not tried again before */
                            notBefore: string | null;
                            /** @description Day on which it may leave */
                            on: string;
                            /** @description Day of the run that planned it */
                            plannedFor: string;
                            printBatchId: string | null;
                            /** @description What the carrier answered; a registered number */
                            providerReference: string | null;
                            /** @description Why it was cancelled, waits, failed or came back */
                            reason: {
                                code: string;
                                en: string;
                                fr: string;
                            } | null;
                            /** @description Why it leaves as it does */
                            reasons: {
                                en: string;
                                fr: string;
                            }[];
                            /** @description Whom it left for, or is leaving for */
                            recipient: string | null;
                            /** @description What the message calls itself, and the customer quotes */
                            reference: string;
                            sentOn: string | null;
                            status: {
                                code: string;
                                en: string;
                                fr: string;
                            };
                            step: {
                                code: string;
                                en: string;
                                fr: string;
                            };
                            tone: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/acts/{id}/verification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Whether an act whose sending was interrupted had left */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description true: it had left, its step is taken; false: it leaves with the next sending */
                        left: boolean;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            amount: string;
                            /** @enum {string} */
                            approval: "automatic" | "manual";
                            attempts: number;
                            channel: {
                                code: string;
                                en: string;
                                fr: string;
                            };
                            claimedAt: string | null;
                            claimedBy: string | null;
                            creditorId: string;
                            currency: string;
                            customer: {
                                id: string;
                                name: string;
                                number: string;
                            };
                            /** @description What left, byte for byte: GET /acts/:id/documents/:role */
                            documents: {
                                bytes: number;
                                mediaType: string;
                                /** @enum {string} */
                                role: "email" | "letter" | "script" | "statement";
                                sha256: string;
                            }[];
                            events: {
                                actor: string;
                                at: string;
                                detail: {
                                    [key: string]: unknown;
                                };
                                event: {
                                    code: string;
                                    en: string;
                                    fr: string;
                                };
                            }[];
                            /** @description Null: not asked yet */
                            gate: {
                                allowed: boolean;
                                /** @description On the customer’s clock */
                                at: string;
                                /** @description All that there is to say, what blocks first */
                                findings: {
                                    articles: {
                                        id: string;
                                        sourced: boolean;
                                        url: string;
                                        validatedByLawyer: boolean;
                                    }[];
                                    /**
                                     * @description `policy`: a rule of the house, which no text imposes
                                     * @enum {string}
                                     */
                                    basis: "law" | "policy";
                                    /** @enum {string} */
                                    code: "insolvency" | "time-barred" | "over-indebted" | "over-indebted-later" | "represented" | "channel-refused" | "third-party" | "claim-line" | "collector-agreement" | "collector-declaration" | "collector-insurance" | "collector-account" | "collector-first-letter" | "sunday" | "public-holiday" | "closing-day" | "hours" | "one-contact-a-day" | "consumer-week" | "limitation-near" | "voice-message";
                                    /**
                                     * @description `delays`: time alone lifts it, see `until`; `warns`: it leaves all the same
                                     * @enum {string}
                                     */
                                    effect: "blocks" | "delays" | "warns";
                                    message: {
                                        en: string;
                                        fr: string;
                                    };
                                    /** @description On the customer’s clock */
                                    until: string | null;
                                }[];
                                rehearsal: boolean;
                                /** @description Time zone of that clock; null in a rehearsal */
                                zone: string | null;
                            } | null;
                            id: string;
                            itemCount: number;
                            items: {
                                amount: string;
                                itemId: string;
                                number: string;
                                section: string;
                                step: {
                                    code: string;
                                    en: string;
                                    fr: string;
                                };
                            }[];
                            messageId: string | null;
                            /** @description Not tried again before */
                            notBefore: string | null;
                            /** @description Day on which it may leave */
                            on: string;
                            /** @description Day of the run that planned it */
                            plannedFor: string;
                            printBatchId: string | null;
                            /** @description What the carrier answered; a registered number */
                            providerReference: string | null;
                            /** @description Why it was cancelled, waits, failed or came back */
                            reason: {
                                code: string;
                                en: string;
                                fr: string;
                            } | null;
                            /** @description Why it leaves as it does */
                            reasons: {
                                en: string;
                                fr: string;
                            }[];
                            /** @description Whom it left for, or is leaving for */
                            recipient: string | null;
                            /** @description What the message calls itself, and the customer quotes */
                            reference: string;
                            sentOn: string | null;
                            status: {
                                code: string;
                                en: string;
                                fr: string;
                            };
                            step: {
                                code: string;
                                en: string;
                                fr: string;
                            };
                            tone: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/acts/approvals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Lets planned acts leave: those named, or all that match */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /**
                         * @description Every act that waits for approval, within the filters given
                         * @enum {boolean}
                         */
                        all?: true;
                        /**
                         * Format: date
                         * @description Acts planned on this day or before
                         */
                        asOf?: string;
                        /** @enum {string} */
                        channel?: "email" | "sms" | "call" | "letter" | "registered-letter" | "task";
                        customerId?: string;
                        ids?: string[];
                        step?: string;
                        /**
                         * @description Nothing leaves for ten seconds, in which it can be taken back: POST /acts/approvals/undo
                         * @enum {boolean}
                         */
                        undoable?: true;
                        /** @description Acts up to this one: what was planned since nobody has seen */
                        upTo?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description Acts that were waiting for it; the others are as they were */
                            approved: number;
                            /** @description Formal notices that lack what they must say: they are not approved. Absent: none */
                            lacking?: {
                                en: string;
                                fr: string;
                                id: string;
                            }[];
                            /** @description With `undoable`: what can be taken back */
                            undo?: {
                                /** @description Which, up to a thousand */
                                ids: string[];
                                /** @description For so long nothing takes them */
                                seconds: number;
                            };
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/acts/approvals/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes approvals back while nothing has left: the acts wait for approval again */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        ids: string[];
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description They have left, are leaving, or were not approved */
                            gone: string[];
                            /** @description They wait for approval again */
                            undone: string[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ageing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    after?: string;
                    /** @description Default: today */
                    asOf?: string;
                    by?: "customer" | "creditor";
                    currency?: string;
                    limit?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description One row per account and currency, in the order of numbers */
                            accounts: {
                                /** @description What is owed, by days past due */
                                buckets: {
                                    [key: string]: string;
                                };
                                /** @description Credit notes and unallocated payments, zero or below */
                                credits: string;
                                currency: string;
                                id: string;
                                name: string;
                                net: string;
                                /** @description Customer number, or key of the creditor */
                                number: string;
                                /** @description Everything owed, due or not */
                                open: string;
                                overdue: string;
                            }[];
                            asOf: string;
                            /** @enum {string} */
                            by: "customer" | "creditor";
                            /** @description Give it as `after` for the next page; null: no more */
                            next: string | null;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/api-keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            apiKeys: {
                                createdAt: string;
                                /** @description Last day on which it is good */
                                expiresOn: string | null;
                                id: string;
                                /** @description Neither revoked nor expired */
                                inService: boolean;
                                /** @description To the minute */
                                lastUsedAt: string | null;
                                name: string;
                                prefix: string;
                                revokedAt: string | null;
                                scopes: ("read" | "write" | "manage" | "admin")[];
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description Last day on which the key is good; absent: until revoked */
                        expiresOn?: string | null;
                        /** @description Who uses the key; appears in the audit trail */
                        name: string;
                        /** @description read; write (includes read); manage (includes write): scenarios, templates, sending; admin (includes manage): keys, people, creditors */
                        scopes: ("read" | "write" | "manage" | "admin")[];
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            createdAt: string;
                            /** @description Last day on which it is good */
                            expiresOn: string | null;
                            id: string;
                            /** @description Neither revoked nor expired */
                            inService: boolean;
                            /** @description Shown once: only its hash is kept */
                            key: string;
                            /** @description To the minute */
                            lastUsedAt: string | null;
                            name: string;
                            prefix: string;
                            revokedAt: string | null;
                            scopes: ("read" | "write" | "manage" | "admin")[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/api-keys/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    /** @description What was done: act.sent */
                    action?: string;
                    /** @description Who did it: key:erp, cli */
                    actor?: string;
                    /** @description Sequence number beyond which to go on */
                    after?: number;
                    /** @description First day, where the organisation is */
                    from?: string;
                    limit?: number;
                    /** @description Which come first */
                    order?: "oldest" | "newest";
                    /** @description Name or number of a customer (then all that is theirs), number of an item, key of a thing */
                    q?: string;
                    /** @description To what: act:12, customer:7 */
                    subject?: string;
                    /** @description Last day */
                    to?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            after: number;
                            entries: {
                                /** @description To what, by the number that people know */
                                about: {
                                    en: string;
                                    fr: string;
                                };
                                action: string;
                                actor: string;
                                at: string;
                                /** @description Whose it is */
                                customer: {
                                    id: string;
                                    name: string;
                                } | null;
                                detail: {
                                    [key: string]: unknown;
                                };
                                hash: string;
                                /** @description What was done, in words that follow */
                                said: {
                                    en: string;
                                    fr: string;
                                };
                                sequence: number;
                                subject: string;
                                /** @description Who did it, as a sentence begins with it */
                                who: {
                                    en: string;
                                    fr: string;
                                };
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit/choices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What and whom the trail can be filtered by */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description All that may be told */
                            actions: {
                                code: string;
                                en: string;
                                fr: string;
                            }[];
                            /** @description Everybody and everything that wrote into the trail */
                            actors: {
                                code: string;
                                en: string;
                                fr: string;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The entries within the filters as a CSV file, the newest first */
        get: {
            parameters: {
                query?: {
                    /** @description What was done: act.sent */
                    action?: string;
                    /** @description Who did it: key:erp, cli */
                    actor?: string;
                    /** @description First day, where the organisation is */
                    from?: string;
                    language?: "fr" | "en";
                    /** @description Name or number of a customer (then all that is theirs), number of an item, key of a thing */
                    q?: string;
                    /** @description To what: act:12, customer:7 */
                    subject?: string;
                    /** @description Last day */
                    to?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit/verification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description First entry that was changed, removed or cut off; null: the chain holds */
                            brokenAt: number | null;
                            checkedAt: string;
                            /** @description Entries whose chain holds */
                            entries: number;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bank-lines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Movements of the bank, the latest first */
        get: {
            parameters: {
                query?: {
                    /** @description Id of the account */
                    account?: string;
                    after?: string;
                    /** @description Id of the import that brought them */
                    import?: string;
                    limit?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            lines: {
                                account: string;
                                /** @description Received: positive */
                                amount: string;
                                bankCode: string | null;
                                bankReference: string | null;
                                /** @description Line of which this transaction is a part */
                                batch: string | null;
                                bookedOn: string;
                                counterparty: {
                                    iban: string | null;
                                    name: string | null;
                                };
                                creditorReference: string | null;
                                currency: string;
                                endToEndId: string | null;
                                id: string;
                                import: string;
                                /** @description Said by an advice and by no statement yet: it moves no money */
                                isAdvice: boolean;
                                /** @description Its money is in its parts */
                                isBatch: boolean;
                                mandateId: string | null;
                                returnReason: {
                                    code: string;
                                    en: string;
                                    fr: string;
                                } | null;
                                /** @description It takes an earlier movement back */
                                reversal: boolean;
                                statement: string;
                                text: string;
                                valueOn: string | null;
                            }[];
                            /** @description Give it as `after` for the next page; null: no more */
                            next: string | null;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bank-statement-accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Accounts whose statements came */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            accounts: {
                                /** @description Its closing balance */
                                closing: string | null;
                                creditor: string;
                                currency: string;
                                /** @description An account of letters: reminders wait for its statements */
                                followed: boolean;
                                iban: string | null;
                                id: string;
                                /** @description IBAN, or what the bank writes instead of one */
                                identification: string;
                                /** @description Day up to which its movements are known */
                                knownUntil: string | null;
                                /** @description Day of the last statement */
                                lastTo: string | null;
                                statements: number;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calendar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The public holidays of a year where customers are, and the closings of the house */
        get: {
            parameters: {
                query: {
                    /** @description Absent: that of the organisation */
                    country?: string;
                    /** @description Where public holidays differ inside the country */
                    region?: string;
                    /** @description The public holidays of which are told */
                    year: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            closings: {
                                from: string;
                                id: string;
                                label: string;
                                until: string;
                            }[];
                            country: string;
                            holidays: {
                                name: string;
                                on: string;
                            }[];
                            /** @description Where customers are, as far as their holidays differ */
                            places: {
                                country: string;
                                customers: number;
                                region: string | null;
                            }[];
                            region: string | null;
                            year: number;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/closings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Closes the house on these days: nothing leaves and nobody is asked to call */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: date */
                        from: string;
                        label: string;
                        /**
                         * Format: date
                         * @description Closed too; 92 days at most
                         */
                        until: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            shifts: {
                                acts: number;
                                /** @enum {string} */
                                channel: "email" | "sms" | "call" | "letter" | "registered-letter" | "task";
                                from: string;
                                to: string;
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/closings/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Opens those days again */
        delete: {
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
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/closings/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Which reminders would leave on other days; writes nothing */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: date */
                        from: string;
                        label: string;
                        /**
                         * Format: date
                         * @description Closed too; 92 days at most
                         */
                        until: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            shifts: {
                                acts: number;
                                /** @enum {string} */
                                channel: "email" | "sms" | "call" | "letter" | "registered-letter" | "task";
                                from: string;
                                to: string;
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/colleagues": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** By name */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            colleagues: {
                                email: string;
                                id: string;
                                name: string;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/creditors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            creditors: {
                                addressLines: string[];
                                bankAccounts: {
                                    bic: string | null;
                                    iban: string;
                                    /** @description Day up to which its movements are known */
                                    lastStatementOn: string | null;
                                }[];
                                bankMaxAgeDays: number | null;
                                city: string | null;
                                country: string;
                                customerNumberPrefix: string;
                                email: string | null;
                                key: string;
                                lateRates: {
                                    from: string;
                                    rate: string | null;
                                }[];
                                legalForm: string | null;
                                name: string;
                                paymentTerm: ({
                                    days: number;
                                    /** @enum {string} */
                                    kind: "net-days";
                                } | {
                                    days: number;
                                    /** @enum {string} */
                                    kind: "end-of-month";
                                    /**
                                     * @description The two readings of “45 days end of month” differ
                                     * @enum {string}
                                     */
                                    method: "days-then-month-end" | "month-end-then-days";
                                }) | null;
                                phone: string | null;
                                postcode: string | null;
                                replyTo: string | null;
                                senderName: string | null;
                                signatory: string | null;
                                siren: string | null;
                                vatNumber: string | null;
                                /** @description Another one when anything has changed that a PUT writes */
                                version: string;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/creditors/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    key: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            addressLines: string[];
                            bankAccounts: {
                                bic: string | null;
                                iban: string;
                                /** @description Day up to which its movements are known */
                                lastStatementOn: string | null;
                            }[];
                            bankMaxAgeDays: number | null;
                            city: string | null;
                            country: string;
                            customerNumberPrefix: string;
                            email: string | null;
                            key: string;
                            lateRates: {
                                from: string;
                                rate: string | null;
                            }[];
                            legalForm: string | null;
                            name: string;
                            paymentTerm: ({
                                days: number;
                                /** @enum {string} */
                                kind: "net-days";
                            } | {
                                days: number;
                                /** @enum {string} */
                                kind: "end-of-month";
                                /**
                                 * @description The two readings of “45 days end of month” differ
                                 * @enum {string}
                                 */
                                method: "days-then-month-end" | "month-end-then-days";
                            }) | null;
                            phone: string | null;
                            postcode: string | null;
                            replyTo: string | null;
                            senderName: string | null;
                            signatory: string | null;
                            siren: string | null;
                            vatNumber: string | null;
                            /** @description Another one when anything has changed that a PUT writes */
                            version: string;
                        };
                    };
                };
            };
        };
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    key: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @default [] */
                        addressLines?: string[];
                        /**
                         * @description That for payments first
                         * @default []
                         */
                        bankAccounts?: {
                            bic?: string | null;
                            iban: string;
                        }[];
                        /** @description Older bank data holds reminders back */
                        bankMaxAgeDays?: number | null;
                        /** @description `version` of what is changed: refused when somebody else has changed it since; absent: written over it */
                        basedOn?: string;
                        city?: string | null;
                        /**
                         * @description Its law governs the claims
                         * @default FR
                         */
                        country?: string;
                        /** @default  */
                        customerNumberPrefix?: string;
                        email?: string | null;
                        /** @description Late interest that its terms give businesses, by the day from which invoices bear it */
                        lateRates?: {
                            /**
                             * Format: date
                             * @description First day of issue of the invoices that bear it
                             */
                            from: string;
                            /** @description Null: that of the law from that day on */
                            rate: string | null;
                        }[];
                        /** @description As on the letterhead: “SAS au capital de 10 000 €” */
                        legalForm?: string | null;
                        name: string;
                        /** @description For invoices that state no due date */
                        paymentTerm?: ({
                            days: number;
                            /** @enum {string} */
                            kind: "net-days";
                        } | {
                            days: number;
                            /** @enum {string} */
                            kind: "end-of-month";
                            /**
                             * @description The two readings of “45 days end of month” differ
                             * @enum {string}
                             */
                            method: "days-then-month-end" | "month-end-then-days";
                        }) | null;
                        phone?: string | null;
                        postcode?: string | null;
                        /** @description Who reads the answers; absent: the address that writes */
                        replyTo?: string | null;
                        /** @description On messages; absent: the name of the creditor */
                        senderName?: string | null;
                        /** @description Who signs the letters */
                        signatory?: string | null;
                        siren?: string | null;
                        vatNumber?: string | null;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            addressLines: string[];
                            bankAccounts: {
                                bic: string | null;
                                iban: string;
                                /** @description Day up to which its movements are known */
                                lastStatementOn: string | null;
                            }[];
                            bankMaxAgeDays: number | null;
                            city: string | null;
                            country: string;
                            customerNumberPrefix: string;
                            email: string | null;
                            key: string;
                            lateRates: {
                                from: string;
                                rate: string | null;
                            }[];
                            legalForm: string | null;
                            name: string;
                            paymentTerm: ({
                                days: number;
                                /** @enum {string} */
                                kind: "net-days";
                            } | {
                                days: number;
                                /** @enum {string} */
                                kind: "end-of-month";
                                /**
                                 * @description The two readings of “45 days end of month” differ
                                 * @enum {string}
                                 */
                                method: "days-then-month-end" | "month-end-then-days";
                            }) | null;
                            phone: string | null;
                            postcode: string | null;
                            replyTo: string | null;
                            senderName: string | null;
                            signatory: string | null;
                            siren: string | null;
                            vatNumber: string | null;
                            /** @description Another one when anything has changed that a PUT writes */
                            version: string;
                        };
                    };
                };
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            addressLines: string[];
                            bankAccounts: {
                                bic: string | null;
                                iban: string;
                                /** @description Day up to which its movements are known */
                                lastStatementOn: string | null;
                            }[];
                            bankMaxAgeDays: number | null;
                            city: string | null;
                            country: string;
                            customerNumberPrefix: string;
                            email: string | null;
                            key: string;
                            lateRates: {
                                from: string;
                                rate: string | null;
                            }[];
                            legalForm: string | null;
                            name: string;
                            paymentTerm: ({
                                days: number;
                                /** @enum {string} */
                                kind: "net-days";
                            } | {
                                days: number;
                                /** @enum {string} */
                                kind: "end-of-month";
                                /**
                                 * @description The two readings of “45 days end of month” differ
                                 * @enum {string}
                                 */
                                method: "days-then-month-end" | "month-end-then-days";
                            }) | null;
                            phone: string | null;
                            postcode: string | null;
                            replyTo: string | null;
                            senderName: string | null;
                            signatory: string | null;
                            siren: string | null;
                            vatNumber: string | null;
                            /** @description Another one when anything has changed that a PUT writes */
                            version: string;
                        };
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/creditors/{key}/bank-statements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Says up to which day the movements of a bank account are known */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    key: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description Absent: the account for payments */
                        iban?: string | null;
                        /**
                         * Format: date
                         * @description Day up to which its movements are known
                         */
                        on: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description false: a later day was known already */
                            news: boolean;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/creditors/{key}/logo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    key: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            logo: {
                                alt: string;
                                /** @description data: address of the image */
                                source: string;
                            } | null;
                        };
                    };
                };
            };
        };
        /** Puts a PNG or JPEG at the head of letters */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    key: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description What it shows, for who does not see it */
                        alt: string;
                        /**
                         * Format: byte
                         * @description A PNG or JPEG of at most 300 kB
                         */
                        content: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            logo: {
                                alt: string;
                                /** @description data: address of the image */
                                source: string;
                            } | null;
                        };
                    };
                };
            };
        };
        post?: never;
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    key: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            logo: {
                                alt: string;
                                /** @description data: address of the image */
                                source: string;
                            } | null;
                        };
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cure-offers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query: {
                    customerId: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            cureOffers: {
                                /** @description The message that made it; null: somebody made it by hand */
                                actId: string | null;
                                amount: string;
                                author: string;
                                currency: string;
                                customerId: string;
                                goesOn: ("reminders" | "interest" | "limitation")[];
                                id: string;
                                itemIds: string[];
                                itemNumbers: string[];
                                madeOn: string;
                                message: {
                                    en: string;
                                    fr: string;
                                };
                                /** @description What came in time */
                                settled: string;
                                /**
                                 * @description Computed from what was paid, never typed in
                                 * @enum {string}
                                 */
                                state: "not-made-yet" | "running" | "kept" | "lapsed" | "withdrawn";
                                /** @description The step of the scenario that made it */
                                step: {
                                    key: string;
                                    scenarioVersion: number;
                                } | null;
                                suspends: ("formal-notice" | "legal-review")[];
                                until: string;
                                /** @description Its last day and the bank delay of the scenario: nothing escalates before */
                                waitedForUntil: string;
                                /** @description What is waived when it is paid in time */
                                waiverId: string | null;
                                withdrawnBy: string | null;
                                withdrawnOn: string | null;
                                /** @description What the customer is told, in its language */
                                wording: string;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description Absent: all that is open of them */
                        amount?: string | null;
                        /** @description Open invoices of one customer, creditor and currency */
                        itemIds: string[];
                        /**
                         * Format: date
                         * @description Absent: today
                         */
                        madeOn?: string;
                        /**
                         * Format: date
                         * @description Last day to pay
                         */
                        until: string;
                        /**
                         * @description Late interest and the fixed compensation are waived on payment in time; managers only
                         * @default false
                         */
                        waivesPenalties?: boolean;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            /** @description What the customer is to be told, in its language */
                            wording: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cure-offers/{id}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /**
                         * Format: date
                         * @description First day on which it no longer holds; absent: today
                         */
                        on?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    after?: string;
                    /** @description Who looks after them: a person of GET /colleagues, `me`, or `none` for nobody */
                    assignee?: string;
                    country?: string;
                    /** @description Key of the creditor to whom something is open */
                    creditor?: string;
                    /** @description Of what is open, and of the amounts */
                    currency?: string;
                    /** @description Least net position of a customer, or least that is open of an item */
                    from?: string;
                    kind?: "business" | "consumer" | "public";
                    /** @description Days past the oldest due date of the customer, or that of the item; `any`: late at all */
                    late?: "any" | "not-due" | "1-30" | "31-60" | "61-90" | "90+";
                    limit?: number;
                    /** @description Only customers with something open */
                    open?: "true";
                    /** @description Default: the way in which one looks at such a list */
                    order?: "asc" | "desc";
                    /** @description The same as `late=any` */
                    overdue?: "true";
                    /** @description Part of the name or number of a customer, the number of an open item, or an amount */
                    q?: string;
                    /** @description Key of the scenario that they follow */
                    scenario?: string;
                    /** @description By amount (overdue, net, oldest): those with something open in `currency`, by default EUR */
                    sort?: "number" | "name" | "overdue" | "net" | "oldest";
                    /** @description Something of the customer, or the item, is held, contested, promised or near its limitation today, or the customer is insolvent */
                    state?: "held" | "disputed" | "promised" | "insolvent" | "near-limitation";
                    /** @description Most */
                    to?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            customers: {
                                /** @description Who looks after it, of GET /colleagues */
                                assigneeId: string | null;
                                /** @description One for each creditor and currency with something open */
                                balances: {
                                    /** @description What is owed, by days past due */
                                    buckets: {
                                        [key: string]: string;
                                    };
                                    creditor: string;
                                    /** @description Credit notes and unallocated payments, zero or below */
                                    credits: string;
                                    currency: string;
                                    net: string;
                                    /** @description Everything owed, due or not */
                                    open: string;
                                    overdue: string;
                                }[];
                                city: string | null;
                                country: string;
                                id: string;
                                /** @enum {string} */
                                kind: "business" | "consumer" | "public";
                                language: string;
                                name: string;
                                number: string;
                                /** @description Of what is owed, the due date that came or comes first */
                                oldestDueOn: string | null;
                                states: ("held" | "disputed" | "promised" | "insolvent")[];
                            }[];
                            /** @description Give it as `after` for the next page; null: no more */
                            next: string | null;
                        };
                    };
                };
            };
        };
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        addressLines?: string[];
                        /** @description Who looks after it, of GET /colleagues */
                        assigneeId?: string | null;
                        city?: string | null;
                        /** @default [] */
                        contacts?: {
                            /** @enum {string} */
                            channel: "email" | "sms" | "phone" | "letter";
                            name?: string | null;
                            /** @default accounting */
                            role?: string;
                            /**
                             * @description An employer, a neighbour, a relative: nothing about a debt is ever sent there
                             * @default false
                             */
                            thirdParty?: boolean;
                            value: string;
                        }[];
                        country?: string;
                        /** @description Date of the judgment; stops every reminder */
                        insolvencyOpenedOn?: string | null;
                        /** @enum {string} */
                        kind?: "business" | "consumer" | "public";
                        /**
                         * @description In which we write
                         * @enum {string}
                         */
                        language?: "fr" | "en" | "de" | "es" | "it";
                        name: string;
                        number: string;
                        /** @description The head of its group */
                        parentId?: string | null;
                        /** @description For invoices that state no due date */
                        paymentTerm?: ({
                            days: number;
                            /** @enum {string} */
                            kind: "net-days";
                        } | {
                            days: number;
                            /** @enum {string} */
                            kind: "end-of-month";
                            /**
                             * @description The two readings of “45 days end of month” differ
                             * @enum {string}
                             */
                            method: "days-then-month-end" | "month-end-then-days";
                        }) | null;
                        postcode?: string | null;
                        /** @description Where public holidays differ inside the country */
                        region?: string | null;
                        /** @description Goes before the assignment rules */
                        scenarioKey?: string | null;
                        siren?: string | null;
                        vatNumber?: string | null;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
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
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            addressLines: string[];
                            /** @description Who looks after it, of GET /colleagues */
                            assigneeId: string | null;
                            /** @description One for each creditor and currency with something open */
                            balances: {
                                /** @description What is owed, by days past due */
                                buckets: {
                                    [key: string]: string;
                                };
                                creditor: string;
                                /** @description Credit notes and unallocated payments, zero or below */
                                credits: string;
                                currency: string;
                                net: string;
                                /** @description Everything owed, due or not */
                                open: string;
                                overdue: string;
                            }[];
                            city: string | null;
                            contacts: {
                                /** @enum {string} */
                                channel: "email" | "sms" | "phone" | "letter";
                                id: string;
                                name: string | null;
                                role: string;
                                /** @description An employer, a neighbour, a relative: nothing about a debt is ever sent there */
                                thirdParty: boolean;
                                unusableReason: string | null;
                                unusableSince: string | null;
                                value: string;
                            }[];
                            country: string;
                            /** @description What decides today which reminders leave; each has a list of its own with all that is over */
                            governing: {
                                cureOffers: {
                                    /** @description The message that made it; null: somebody made it by hand */
                                    actId: string | null;
                                    amount: string;
                                    author: string;
                                    currency: string;
                                    customerId: string;
                                    goesOn: ("reminders" | "interest" | "limitation")[];
                                    id: string;
                                    itemIds: string[];
                                    itemNumbers: string[];
                                    madeOn: string;
                                    message: {
                                        en: string;
                                        fr: string;
                                    };
                                    /** @description What came in time */
                                    settled: string;
                                    /**
                                     * @description Computed from what was paid, never typed in
                                     * @enum {string}
                                     */
                                    state: "not-made-yet" | "running" | "kept" | "lapsed" | "withdrawn";
                                    /** @description The step of the scenario that made it */
                                    step: {
                                        key: string;
                                        scenarioVersion: number;
                                    } | null;
                                    suspends: ("formal-notice" | "legal-review")[];
                                    until: string;
                                    /** @description Its last day and the bank delay of the scenario: nothing escalates before */
                                    waitedForUntil: string;
                                    /** @description What is waived when it is paid in time */
                                    waiverId: string | null;
                                    withdrawnBy: string | null;
                                    withdrawnOn: string | null;
                                    /** @description What the customer is told, in its language */
                                    wording: string;
                                }[];
                                directDebits: {
                                    cancelledOn: string | null;
                                    collectOn: string;
                                    customerId: string;
                                    id: string;
                                    itemId: string;
                                    itemNumber: string;
                                    message: {
                                        en: string;
                                        fr: string;
                                    };
                                    returnWindowDays: number;
                                    /** @enum {string} */
                                    state: "scheduled" | "returnable" | "over" | "cancelled";
                                    waitedForUntil: string;
                                }[];
                                disputes: {
                                    accepted: string | null;
                                    amount: string;
                                    closedOn: string | null;
                                    /** @description What credit notes have still to take off the invoice */
                                    creditExpected: string;
                                    currency: string;
                                    customerId: string;
                                    deadlineOn: string | null;
                                    id: string;
                                    itemId: string;
                                    itemNumber: string;
                                    message: {
                                        en: string;
                                        fr: string;
                                    };
                                    openedOn: string;
                                    outcome: ("accepted" | "rejected" | "withdrawn") | null;
                                    owner: string | null;
                                    reason: string;
                                    /** @enum {string} */
                                    state: "open" | "late" | "credit-expected" | "closed";
                                }[];
                                holds: {
                                    author: string;
                                    customerId: string | null;
                                    from: string;
                                    id: string;
                                    itemId: string | null;
                                    itemNumber: string | null;
                                    /** @description The same, an early end counted */
                                    lastDay: string | null;
                                    reason: string;
                                    /** @enum {string} */
                                    scope: "portfolio" | "customer" | "item";
                                    /** @enum {string} */
                                    state: "upcoming" | "active" | "over";
                                    /** @description Last held day as it was placed */
                                    until: string | null;
                                }[];
                                paymentPlans: {
                                    agreedOn: string;
                                    amount: string;
                                    creditor: string;
                                    currency: string;
                                    customerId: string;
                                    id: string;
                                    instalments: {
                                        amount: string;
                                        dueOn: string;
                                        itemId: string;
                                        number: string;
                                        /** @description What was paid on the original invoices settles instalments by their dates */
                                        open: string;
                                    }[];
                                    itemIds: string[];
                                    itemNumbers: string[];
                                    lapseAfterDays: number | null;
                                    lapsedOn: string | null;
                                    message: {
                                        en: string;
                                        fr: string;
                                    };
                                    open: string;
                                    /** @enum {string} */
                                    state: "not-agreed-yet" | "in-force" | "late" | "completed" | "lapsed";
                                }[];
                                promises: {
                                    amount: string;
                                    author: string;
                                    currency: string;
                                    customerId: string;
                                    dueOn: string;
                                    id: string;
                                    itemIds: string[];
                                    itemNumbers: string[];
                                    madeOn: string;
                                    message: {
                                        en: string;
                                        fr: string;
                                    };
                                    /** @description Open of its items now */
                                    open: string;
                                    /** @description Settled of its items since it was made */
                                    paid: string;
                                    /**
                                     * @description Computed from what was paid, never typed in
                                     * @enum {string}
                                     */
                                    status: "pending" | "kept" | "partly-kept" | "broken" | "withdrawn";
                                    /** @description The day promised and the bank delay of the scenario */
                                    waitedForUntil: string;
                                    withdrawnOn: string | null;
                                }[];
                                /** @description What protects the customer from being contacted */
                                safeguards: {
                                    author: string;
                                    channel: ("email" | "sms" | "phone") | null;
                                    endedBy: string | null;
                                    /** @description First day on which it no longer protects */
                                    endedOn: string | null;
                                    endReason: string | null;
                                    from: string;
                                    id: string;
                                    /** @enum {string} */
                                    kind: "represented" | "over-indebted" | "channel-refused";
                                    note: string | null;
                                    representative: string | null;
                                    /** @enum {string} */
                                    state: "upcoming" | "active" | "over";
                                    writeTo: string | null;
                                }[];
                                /** @description Interest and compensation given up, or to be given up on payment */
                                waivers: {
                                    author: string;
                                    /** @description What must be settled of its invoices since it was granted, and what is */
                                    condition: {
                                        amount: string;
                                        paidBy: string;
                                        settled: string;
                                    } | null;
                                    currency: string;
                                    customerId: string;
                                    grantedOn: string;
                                    id: string;
                                    itemIds: string[];
                                    itemNumbers: string[];
                                    message: {
                                        en: string;
                                        fr: string;
                                    };
                                    parts: ("interest" | "compensation")[];
                                    reason: string;
                                    reversalReason: string | null;
                                    reversedBy: string | null;
                                    reversedOn: string | null;
                                    /**
                                     * @description Computed from what was paid, never typed in
                                     * @enum {string}
                                     */
                                    state: "not-granted-yet" | "pending" | "in-force" | "lapsed" | "reversed";
                                    /** @description Most that is given up; null: all of it */
                                    upTo: string | null;
                                }[];
                            };
                            id: string;
                            /** @description What its notice says */
                            insolvency: {
                                creditorAbroad: boolean | null;
                                declaredOn: string | null;
                                kind: ("safeguard" | "reorganisation" | "liquidation") | null;
                                office: string | null;
                                officeAddress: string[];
                                openedOn: string;
                                publishedOn: string | null;
                            } | null;
                            insolvencyOpenedOn: string | null;
                            /** @enum {string} */
                            kind: "business" | "consumer" | "public";
                            language: string;
                            /** @description true: GET /items?customerId=…&open=true gives the rest */
                            moreOpenItems: boolean;
                            name: string;
                            number: string;
                            /** @description The longest due first; instalments stand with their payment plan */
                            openItems: {
                                /** @description Late interest that the invoice itself states */
                                agreedRate: string | null;
                                /** @description What it was issued for; below zero for credits */
                                amount: string;
                                creditor: string;
                                currency: string;
                                customerId: string;
                                dueOn: string | null;
                                /** @enum {string} */
                                dueOnSource: "given" | "customer-terms" | "creditor-terms" | "law" | "aged-balance";
                                id: string;
                                issuedOn: string;
                                /** @enum {string} */
                                kind: "invoice" | "credit-note" | "payment" | "instalment";
                                limitationOn: string | null;
                                number: string;
                                /** @description What is open of it; of an instalment, its amount: see its payment plan */
                                open: string;
                                paymentPlanId: string | null;
                            }[];
                            parentId: string | null;
                            paymentTerm: ({
                                days: number;
                                /** @enum {string} */
                                kind: "net-days";
                            } | {
                                days: number;
                                /** @enum {string} */
                                kind: "end-of-month";
                                /**
                                 * @description The two readings of “45 days end of month” differ
                                 * @enum {string}
                                 */
                                method: "days-then-month-end" | "month-end-then-days";
                            }) | null;
                            postcode: string | null;
                            region: string | null;
                            scenarioKey: string | null;
                            siren: string | null;
                            vatNumber: string | null;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        addressLines?: string[];
                        /** @description Who looks after it, of GET /colleagues */
                        assigneeId?: string | null;
                        city?: string | null;
                        country?: string;
                        /** @description Date of the judgment; stops every reminder */
                        insolvencyOpenedOn?: string | null;
                        /** @enum {string} */
                        kind?: "business" | "consumer" | "public";
                        /**
                         * @description In which we write
                         * @enum {string}
                         */
                        language?: "fr" | "en" | "de" | "es" | "it";
                        name?: string;
                        /** @description The head of its group */
                        parentId?: string | null;
                        /** @description For invoices that state no due date */
                        paymentTerm?: ({
                            days: number;
                            /** @enum {string} */
                            kind: "net-days";
                        } | {
                            days: number;
                            /** @enum {string} */
                            kind: "end-of-month";
                            /**
                             * @description The two readings of “45 days end of month” differ
                             * @enum {string}
                             */
                            method: "days-then-month-end" | "month-end-then-days";
                        }) | null;
                        postcode?: string | null;
                        /** @description Where public holidays differ inside the country */
                        region?: string | null;
                        /** @description Goes before the assignment rules */
                        scenarioKey?: string | null;
                        siren?: string | null;
                        vatNumber?: string | null;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description Derived due dates that moved with the terms */
                            movedDueDates: number;
                        };
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/v1/customers/{id}/account-statement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a customer owes in law on a day: principal, interest and compensation, invoice by invoice */
        get: {
            parameters: {
                query?: {
                    /** @description Day of the account; today by default */
                    asOf?: string;
                    /** @description Absent: what Accept-Language asks first */
                    language?: "fr" | "en";
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            accounts: {
                                creditor: string;
                                currency: string;
                                debts: {
                                    /** @description Null: none was agreed, the rate is that of the law */
                                    agreedRate: {
                                        /**
                                         * @description terms: of the creditor
                                         * @enum {string}
                                         */
                                        by: "invoice" | "terms";
                                        rate: string;
                                    } | null;
                                    amount: string;
                                    claim: {
                                        /** @description When an agreed rate lies below the floor */
                                        alternatives: {
                                            default: {
                                                /** @description All the interest that ran, paid or not */
                                                interest: string;
                                                /** @description What is unpaid of it */
                                                interestDue: string;
                                                principalDue: string;
                                                recoveryCompensation: string;
                                                recoveryCompensationCurrency: string;
                                                segments: {
                                                    amount: string;
                                                    days: number;
                                                    from: string;
                                                    principal: string;
                                                    rate: string;
                                                    to: string;
                                                }[];
                                                /** @description Received beyond what is owed */
                                                surplus: string;
                                                totalDue: string;
                                            };
                                            floor: {
                                                /** @description All the interest that ran, paid or not */
                                                interest: string;
                                                /** @description What is unpaid of it */
                                                interestDue: string;
                                                principalDue: string;
                                                recoveryCompensation: string;
                                                recoveryCompensationCurrency: string;
                                                segments: {
                                                    amount: string;
                                                    days: number;
                                                    from: string;
                                                    principal: string;
                                                    rate: string;
                                                    to: string;
                                                }[];
                                                /** @description Received beyond what is owed */
                                                surplus: string;
                                                totalDue: string;
                                            };
                                        } | null;
                                        articles: {
                                            id: string;
                                            title: string;
                                            url: string;
                                        }[];
                                        currency: string;
                                        /** @description How it was computed, in one sentence */
                                        formula: string;
                                        /** @description All the interest that ran, paid or not */
                                        interest: string;
                                        /** @description What is unpaid of it */
                                        interestDue: string;
                                        law: string;
                                        /** @description Facts that are needed and absent; then no amount is given */
                                        missing: {
                                            code: string;
                                            message: string;
                                        }[];
                                        principalDue: string;
                                        recoveryCompensation: string;
                                        recoveryCompensationCurrency: string;
                                        segments: {
                                            amount: string;
                                            days: number;
                                            from: string;
                                            principal: string;
                                            rate: string;
                                            to: string;
                                        }[];
                                        /** @description Received beyond what is owed */
                                        surplus: string;
                                        totalDue: string;
                                        warnings: {
                                            code: string;
                                            message: string;
                                        }[];
                                    };
                                    credits: {
                                        amount: string;
                                        on: string;
                                    }[];
                                    dueOn: string;
                                    issuedOn: string;
                                    itemId: string;
                                    number: string;
                                    payments: {
                                        amount: string;
                                        on: string;
                                    }[];
                                    /** @description Given up of interest and compensation: in both of them, not in the total of the claim */
                                    waived: string;
                                }[];
                                interestDue: string;
                                principalDue: string;
                                recoveryCompensation: string;
                                totalDue: string;
                                /** @description Credit notes and payments still to be matched, zero or less: the sums above are before them */
                                unallocated: string;
                                /** @description Deducted in the total, never in the sums above */
                                waived: string;
                                waiverLaw: {
                                    allowed: boolean;
                                    article: {
                                        id: string;
                                        title: string;
                                        url: string;
                                    } | null;
                                    warning: {
                                        code: string;
                                        message: string;
                                    } | null;
                                };
                                waivers: {
                                    author: string;
                                    compensation: string;
                                    grantedOn: string;
                                    id: string;
                                    /** @description What it takes from the debts of the account */
                                    interest: string;
                                    parts: ("interest" | "compensation")[];
                                    reason: string;
                                    /** @description Last day of its condition */
                                    settleBy: string | null;
                                    /**
                                     * @description pending: nothing is waived until its condition is met
                                     * @enum {string}
                                     */
                                    state: "in-force" | "pending";
                                }[];
                                /** @description Invoices without a due date: no interest is computed */
                                withoutDueDate: string[];
                            }[];
                            asOf: string;
                            customer: {
                                name: string;
                                number: string;
                            };
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers/{id}/account-statement.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The same for one creditor and currency, as PDF/A to print or to enclose */
        get: {
            parameters: {
                query?: {
                    /** @description Day of the account; today by default */
                    asOf?: string;
                    /** @description Needed where there are several accounts */
                    creditor?: string;
                    currency?: string;
                    /** @description Absent: the customer's own, or English */
                    language?: "fr" | "en" | "de";
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers/{id}/contacts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {string} */
                        channel: "email" | "sms" | "phone" | "letter";
                        name?: string | null;
                        /** @default accounting */
                        role?: string;
                        /**
                         * @description An employer, a neighbour, a relative: nothing about a debt is ever sent there
                         * @default false
                         */
                        thirdParty?: boolean;
                        value: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers/{id}/contacts/{contactId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    contactId: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        options?: never;
        head?: never;
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    contactId: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        name?: string | null;
                        role?: string;
                        /** @description An employer, a neighbour, a relative: nothing about a debt is ever sent there */
                        thirdParty?: boolean;
                        /** @description With usable false */
                        unusableReason?: string;
                        /** @description true: it was checked and works again after a bounce; false: nothing is sent there any more */
                        usable?: boolean;
                        value?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        trace?: never;
    };
    "/api/v1/customers/{id}/insolvency": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Records the insolvency of a customer; every reminder stops */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description Outside metropolitan France: four months instead of two; absent: told by the creditor’s country */
                        creditorAbroad?: boolean | null;
                        /** @description Day on which the claim was declared */
                        declaredOn?: string | null;
                        kind?: ("safeguard" | "reorganisation" | "liquidation") | null;
                        /** @description Mandataire or liquidateur, to whom claims are declared */
                        office?: string | null;
                        /** @default [] */
                        officeAddress?: string[];
                        /**
                         * Format: date
                         * @description Of the judgment; stops every reminder
                         */
                        openedOn: string;
                        /** @description In the BODACC: the time to declare runs from it; absent: from the judgment, for prudence */
                        publishedOn?: string | null;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        post?: never;
        /** Takes it back, with what its notice said: it was another customer */
        delete: {
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
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers/{id}/legal-days": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Until when each debt of a customer can be claimed, and by when it must be declared */
        get: {
            parameters: {
                query?: {
                    /** @description Day of the account; today by default */
                    asOf?: string;
                    /** @description Absent: what Accept-Language asks first */
                    language?: "fr" | "en";
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            asOf: string;
                            debts: {
                                /** @description How the law comes to the sure day */
                                clock: {
                                    articles: {
                                        id: string;
                                        title: string;
                                        url: string;
                                    }[];
                                    cap: string | null;
                                    chain: {
                                        article: string;
                                        effect: string;
                                        lastDay: string;
                                        on: string;
                                        text: string;
                                    }[];
                                    /** @description How it was computed, in one sentence */
                                    formula: string;
                                    lastDay: string | null;
                                    /** @description Facts that are needed and absent; then no amount is given */
                                    missing: {
                                        code: string;
                                        message: string;
                                    }[];
                                    /** @description If no term was in fact agreed */
                                    prudentLastDay: string | null;
                                    warnings: {
                                        code: string;
                                        message: string;
                                    }[];
                                } | null;
                                events: {
                                    at: string;
                                    author: string;
                                    id: string;
                                    /** @enum {string} */
                                    kind: "acknowledgement" | "partial-payment" | "lawsuit" | "enforcement" | "mediation" | "formal-notice";
                                    on: string;
                                    proof: string;
                                    until: string | null;
                                }[];
                                /** @description By the file that brought the debt */
                                given: boolean;
                                /** @description What that reading counts; null with a latest day: that it is no sale of goods */
                                ifMovedBy: {
                                    /** @enum {string} */
                                    kind: "acknowledgement" | "partial-payment" | "lawsuit" | "enforcement" | "mediation" | "formal-notice";
                                    on: string;
                                } | null;
                                itemId: string;
                                /** @description The last sure day; reminders stop after it */
                                lastDay: string | null;
                                /** @description The last day by the reading that serves the creditor best; null: the same day */
                                latestDay: string | null;
                                /**
                                 * @description unknown: no period is recorded; doubtful: whether it has lapsed is for a judge
                                 * @enum {string}
                                 */
                                state: "unknown" | "running" | "near" | "doubtful" | "passed";
                            }[];
                            /** @description Claims must be declared in it */
                            insolvency: {
                                article: string | null;
                                /** @description Four months instead of two */
                                creditorAbroad: boolean;
                                /** @description From the publication; for want of it from the judgment, which is never too late; null: not covered */
                                declareBefore: string | null;
                                declaredOn: string | null;
                                /** @description false: the publication is not known, the day is only the earliest */
                                exact: boolean;
                                openedOn: string;
                                /** @description Received since the judgment for debts of before: a court may annul them (C. com. L622-7) */
                                priorPayments: {
                                    amount: string;
                                    currency: string;
                                    invoices: string;
                                    on: string;
                                }[];
                                publishedOn: string | null;
                                reliefArticle: string | null;
                                /** @description Last day to ask for relief, once the time has passed */
                                reliefBefore: string | null;
                                /**
                                 * @description unsure: the earliest day has passed, the publication is not known; late: only relief is left
                                 * @enum {string}
                                 */
                                state: "declared" | "uncovered" | "open" | "unsure" | "late" | "over";
                            } | null;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers/{id}/planning": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The same for one customer: each open item with its next act or the rule that blocks it */
        get: {
            parameters: {
                query?: {
                    /** @description Day of the question; today by default */
                    asOf?: string;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            acts: {
                                amount: string;
                                approval: string;
                                channel: string;
                                creditorId: string;
                                currency: string;
                                customer: {
                                    id: string;
                                    name: string;
                                    number: string;
                                };
                                items: {
                                    amount: string;
                                    itemId: string;
                                    number: string;
                                    section: string;
                                    stepKey: string;
                                }[];
                                occurrence: number;
                                /** Format: date */
                                on: string;
                                reasons: {
                                    en: string;
                                    fr: string;
                                }[];
                                /** @description Its name */
                                step: {
                                    en: string;
                                    fr: string;
                                };
                                stepKey: string;
                                tone: string;
                            }[];
                            explanations: {
                                currency: string;
                                customer: {
                                    id: string;
                                    name: string;
                                    number: string;
                                };
                                itemId: string;
                                message: {
                                    en: string;
                                    fr: string;
                                };
                                nextOn: string | null;
                                /** @description Its name */
                                nextStep: {
                                    en: string;
                                    fr: string;
                                } | null;
                                nextStepKey: string | null;
                                number: string;
                                openAmount: string;
                                rule: string | null;
                                state: string;
                                until: string | null;
                            }[];
                            tasks: {
                                customer: {
                                    id: string;
                                    name: string;
                                    number: string;
                                };
                                itemIds: string[];
                                kind: string;
                                reason: {
                                    en: string;
                                    fr: string;
                                };
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers/{id}/planning/run": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Plans one customer now, on the day of the receivables: after something of theirs has changed */
        post: {
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
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description Acts inserted now; none when the same run was made before */
                            acts: number;
                            cancelled: number;
                            tasks: number;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers/{id}/safeguards": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
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
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            safeguards: {
                                author: string;
                                channel: ("email" | "sms" | "phone") | null;
                                endedBy: string | null;
                                /** @description First day on which it no longer protects */
                                endedOn: string | null;
                                endReason: string | null;
                                from: string;
                                id: string;
                                /** @enum {string} */
                                kind: "represented" | "over-indebted" | "channel-refused";
                                note: string | null;
                                representative: string | null;
                                /** @enum {string} */
                                state: "upcoming" | "active" | "over";
                                writeTo: string | null;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        /** Records what protects the customer from being contacted */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /**
                         * Format: date
                         * @description First day; of an over-indebtedness the day of its admission; absent: today
                         */
                        from?: string;
                        /** @enum {string} */
                        kind: "represented";
                        note?: string | null;
                        /** @description Lawyer or other representative */
                        representative: string;
                        /** @description Where they are written to instead */
                        writeTo?: string | null;
                    } | {
                        /**
                         * Format: date
                         * @description First day; of an over-indebtedness the day of its admission; absent: today
                         */
                        from?: string;
                        /** @enum {string} */
                        kind: "over-indebted";
                        note?: string | null;
                    } | {
                        /** @enum {string} */
                        channel: "email" | "sms" | "phone";
                        /**
                         * Format: date
                         * @description First day; of an over-indebtedness the day of its admission; absent: today
                         */
                        from?: string;
                        /** @enum {string} */
                        kind: "channel-refused";
                        note?: string | null;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers/{id}/scenarios": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Which scenario a customer follows and why, and what another one would change; writes nothing */
        get: {
            parameters: {
                query?: {
                    /** @description Key of another scenario, to see what it would change; empty: that of the assignment rules */
                    instead?: string;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description One for each creditor with something open */
                            scenarios: {
                                /** @description With `instead`: what would be told of open items before and after */
                                changes: {
                                    after: {
                                        en: string;
                                        fr: string;
                                    };
                                    before: {
                                        en: string;
                                        fr: string;
                                    };
                                    itemId: string;
                                    number: string;
                                }[];
                                creditor: {
                                    key: string;
                                    name: string;
                                };
                                key: string;
                                name: {
                                    en: string;
                                    fr: string;
                                } | null;
                                /** @description The assignment rule that gave it; null: it was chosen for this customer */
                                rule: {
                                    country: string | null;
                                    creditor: string | null;
                                    customerKind: string | null;
                                } | null;
                                version: number;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers/{id}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the customer did and what we did, newest first */
        get: {
            parameters: {
                query?: {
                    after?: string;
                    /** @description Only events of this kind */
                    kind?: "payment" | "promise" | "dispute" | "delivery" | "reminder" | "call" | "hold" | "note" | "plan" | "correction" | "item" | "limitation" | "insolvency" | "protection" | "cure" | "waiver";
                    limit?: number;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            events: {
                                act: {
                                    amount: string;
                                    /** @description What the carrier answered, or what came of a call */
                                    answer: string | null;
                                    /** @enum {string} */
                                    approval: "automatic" | "manual";
                                    channel: {
                                        code: string;
                                        en: string;
                                        fr: string;
                                    };
                                    creditorId: string;
                                    currency: string;
                                    customer: {
                                        id: string;
                                        name: string;
                                        number: string;
                                    };
                                    /** @description Roles of what left: GET /acts/:id/documents/:role */
                                    documents: string[];
                                    id: string;
                                    itemCount: number;
                                    /** @description Not tried again before */
                                    notBefore: string | null;
                                    /** @description Day on which it may leave */
                                    on: string;
                                    /** @description Day of the run that planned it */
                                    plannedFor: string;
                                    printBatchId: string | null;
                                    /** @description Why it was cancelled, waits, failed or came back */
                                    reason: {
                                        code: string;
                                        en: string;
                                        fr: string;
                                    } | null;
                                    /** @description Whom it left for, or is leaving for */
                                    recipient: string | null;
                                    /** @description What the message calls itself, and the customer quotes */
                                    reference: string;
                                    sentOn: string | null;
                                    status: {
                                        code: string;
                                        en: string;
                                        fr: string;
                                    };
                                    step: {
                                        code: string;
                                        en: string;
                                        fr: string;
                                    };
                                    tone: string;
                                } | null;
                                /** @description Moment from which it was known here */
                                at: string;
                                author: string | null;
                                /** @description Unique in the timeline */
                                id: string;
                                importId: string | null;
                                /** @enum {string} */
                                kind: "payment" | "promise" | "dispute" | "delivery" | "reminder" | "call" | "hold" | "note" | "plan" | "correction" | "item" | "limitation" | "insolvency" | "protection" | "cure" | "waiver";
                                note: {
                                    attachments: {
                                        bytes: number;
                                        mediaType: string;
                                        name: string;
                                        position: number;
                                    }[];
                                    author: string;
                                    /** @description Young enough for its author to change or delete it */
                                    correctable: boolean;
                                    customerId: string;
                                    editedAt: string | null;
                                    id: string;
                                    itemId: string | null;
                                    itemNumber: string | null;
                                    mentions: {
                                        name: string;
                                        personId: string;
                                    }[];
                                    pinned: boolean;
                                    text: string;
                                    writtenAt: string;
                                } | null;
                                /** @description Day it tells of */
                                on: string;
                                /**
                                 * @description Whose doing it was
                                 * @enum {string}
                                 */
                                side: "theirs" | "ours";
                                /** @description The rest of it: what somebody wrote, or where it stands today */
                                text: {
                                    en: string;
                                    fr: string;
                                } | null;
                                title: {
                                    en: string;
                                    fr: string;
                                };
                            }[];
                            /** @description Give it as `after` for the next page; null: no more */
                            next: string | null;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers/bulk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        action: {
                            /** @description Of GET /colleagues; null: nobody */
                            assignee: string | null;
                            /** @enum {string} */
                            kind: "assign";
                        } | {
                            /**
                             * Format: date
                             * @description First held day; absent: today
                             */
                            from?: string;
                            /** @enum {string} */
                            kind: "hold";
                            reason: string;
                            /** @description Last held day; absent: until somebody ends it */
                            until?: string | null;
                        } | {
                            /** @enum {string} */
                            kind: "note";
                            text: string;
                        };
                        /** @description How many the preview said: nothing is done when there are others */
                        expected: number;
                        /** @description These customers, or all that the same filter of GET /customers shows */
                        selection: {
                            customerIds: string[];
                        } | {
                            filter: {
                                /** @description Who looks after them: a person of GET /colleagues, `me`, or `none` for nobody */
                                assignee?: string;
                                country?: string;
                                /** @description Key of the creditor to whom something is open */
                                creditor?: string;
                                /** @description Of what is open, and of the amounts */
                                currency?: string;
                                /** @description Least net position of a customer, or least that is open of an item */
                                from?: string;
                                /** @enum {string} */
                                kind?: "business" | "consumer" | "public";
                                /**
                                 * @description Days past the oldest due date of the customer, or that of the item; `any`: late at all
                                 * @enum {string}
                                 */
                                late?: "any" | "not-due" | "1-30" | "31-60" | "61-90" | "90+";
                                /**
                                 * @description Only customers with something open
                                 * @enum {string}
                                 */
                                open?: "true";
                                /**
                                 * @description The same as `late=any`
                                 * @enum {string}
                                 */
                                overdue?: "true";
                                /** @description Part of the name or number of a customer, the number of an open item, or an amount */
                                q?: string;
                                /** @description Key of the scenario that they follow */
                                scenario?: string;
                                /**
                                 * @description By amount (overdue, net, oldest): those with something open in `currency`, by default EUR
                                 * @default number
                                 * @enum {string}
                                 */
                                sort?: "number" | "name" | "overdue" | "net" | "oldest";
                                /**
                                 * @description Something of the customer, or the item, is held, contested, promised or near its limitation today, or the customer is insolvent
                                 * @enum {string}
                                 */
                                state?: "held" | "disputed" | "promised" | "insolvent" | "near-limitation";
                                /** @description Most */
                                to?: string;
                            };
                        };
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description Those that it changed */
                            customers: number;
                            id: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers/bulk/{id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
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
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            customers: number;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers/bulk/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** How many and whom a bulk action would treat */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description These customers, or all that the same filter of GET /customers shows */
                        selection: {
                            customerIds: string[];
                        } | {
                            filter: {
                                /** @description Who looks after them: a person of GET /colleagues, `me`, or `none` for nobody */
                                assignee?: string;
                                country?: string;
                                /** @description Key of the creditor to whom something is open */
                                creditor?: string;
                                /** @description Of what is open, and of the amounts */
                                currency?: string;
                                /** @description Least net position of a customer, or least that is open of an item */
                                from?: string;
                                /** @enum {string} */
                                kind?: "business" | "consumer" | "public";
                                /**
                                 * @description Days past the oldest due date of the customer, or that of the item; `any`: late at all
                                 * @enum {string}
                                 */
                                late?: "any" | "not-due" | "1-30" | "31-60" | "61-90" | "90+";
                                /**
                                 * @description Only customers with something open
                                 * @enum {string}
                                 */
                                open?: "true";
                                /**
                                 * @description The same as `late=any`
                                 * @enum {string}
                                 */
                                overdue?: "true";
                                /** @description Part of the name or number of a customer, the number of an open item, or an amount */
                                q?: string;
                                /** @description Key of the scenario that they follow */
                                scenario?: string;
                                /**
                                 * @description By amount (overdue, net, oldest): those with something open in `currency`, by default EUR
                                 * @default number
                                 * @enum {string}
                                 */
                                sort?: "number" | "name" | "overdue" | "net" | "oldest";
                                /**
                                 * @description Something of the customer, or the item, is held, contested, promised or near its limitation today, or the customer is insolvent
                                 * @enum {string}
                                 */
                                state?: "held" | "disputed" | "promised" | "insolvent" | "near-limitation";
                                /** @description Most */
                                to?: string;
                            };
                        };
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description Of them, those somebody looks after */
                            assigned: number;
                            count: number;
                            first: {
                                id: string;
                                name: string;
                                number: string;
                            }[];
                            /** @description Of them, held already */
                            held: number;
                            owed: {
                                currency: string;
                                customers: number;
                                net: string;
                                overdue: string;
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The customers within the filters, a row for each currency; told in the audit trail */
        get: {
            parameters: {
                query: {
                    /** @description Who looks after them: a person of GET /colleagues, `me`, or `none` for nobody */
                    assignee?: string;
                    country?: string;
                    /** @description Key of the creditor to whom something is open */
                    creditor?: string;
                    /** @description Of what is open, and of the amounts */
                    currency?: string;
                    format: "csv" | "xlsx";
                    /** @description Least net position of a customer, or least that is open of an item */
                    from?: string;
                    kind?: "business" | "consumer" | "public";
                    /** @description Of the heads, and of how numbers and days are written */
                    language?: "fr" | "en";
                    /** @description Days past the oldest due date of the customer, or that of the item; `any`: late at all */
                    late?: "any" | "not-due" | "1-30" | "31-60" | "61-90" | "90+";
                    /** @description Only customers with something open */
                    open?: "true";
                    /** @description Default: the way in which one looks at such a list */
                    order?: "asc" | "desc";
                    /** @description The same as `late=any` */
                    overdue?: "true";
                    /** @description Part of the name or number of a customer, the number of an open item, or an amount */
                    q?: string;
                    /** @description Key of the scenario that they follow */
                    scenario?: string;
                    /** @description By amount (overdue, net, oldest): those with something open in `currency`, by default EUR */
                    sort?: "number" | "name" | "overdue" | "net" | "oldest";
                    /** @description Something of the customer, or the item, is held, contested, promised or near its limitation today, or the customer is insolvent */
                    state?: "held" | "disputed" | "promised" | "insolvent" | "near-limitation";
                    /** @description Most */
                    to?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers/summary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many customers are within the filters, and what they owe together */
        get: {
            parameters: {
                query?: {
                    /** @description Who looks after them: a person of GET /colleagues, `me`, or `none` for nobody */
                    assignee?: string;
                    country?: string;
                    /** @description Key of the creditor to whom something is open */
                    creditor?: string;
                    /** @description Of what is open, and of the amounts */
                    currency?: string;
                    /** @description Least net position of a customer, or least that is open of an item */
                    from?: string;
                    kind?: "business" | "consumer" | "public";
                    /** @description Days past the oldest due date of the customer, or that of the item; `any`: late at all */
                    late?: "any" | "not-due" | "1-30" | "31-60" | "61-90" | "90+";
                    /** @description Only customers with something open */
                    open?: "true";
                    /** @description The same as `late=any` */
                    overdue?: "true";
                    /** @description Part of the name or number of a customer, the number of an open item, or an amount */
                    q?: string;
                    /** @description Key of the scenario that they follow */
                    scenario?: string;
                    /** @description By amount (overdue, net, oldest): those with something open in `currency`, by default EUR */
                    sort?: "number" | "name" | "overdue" | "net" | "oldest";
                    /** @description Something of the customer, or the item, is held, contested, promised or near its limitation today, or the customer is insolvent */
                    state?: "held" | "disputed" | "promised" | "insolvent" | "near-limitation";
                    /** @description Most */
                    to?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            count: number;
                            owed: {
                                currency: string;
                                customers: number;
                                net: string;
                                overdue: string;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/day": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How much waits to be approved, called and treated, and what the caller has done today */
        get: {
            parameters: {
                query?: {
                    /** @description Of customers whom the caller looks after, or nobody; absent: one’s own for who looks after any, otherwise all */
                    assignee?: "me" | "none" | "all";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /**
                             * Format: date
                             * @description Day of the receivables
                             */
                            asOf: string;
                            /**
                             * @description Whose customers are counted
                             * @enum {string}
                             */
                            assignee: "me" | "none" | "all";
                            /** @description By the caller, since midnight where the organisation is */
                            done: {
                                /** @description Tasks done */
                                answered: number;
                                /** @description Acts let leave, what was taken back not counted */
                                approved: number;
                                /** @description Calls made, with or without an answer */
                                calls: number;
                            };
                            lanes: {
                                /**
                                 * @description for-me: notes that call the caller and wait for them
                                 * @enum {string}
                                 */
                                lane: "to-approve" | "to-call" | "to-answer" | "for-me";
                                lines: number;
                                /** @description There are more than the 999 that are counted */
                                more: boolean;
                            }[];
                            /** @description Somebody looks after customers: they can be told apart */
                            shared: boolean;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/day/{lane}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One lane of the day, the most urgent first, each line with the reason of its place */
        get: {
            parameters: {
                query?: {
                    after?: string;
                    /** @description Of customers whom the caller looks after, or nobody; absent: one’s own for who looks after any, otherwise all */
                    assignee?: "me" | "none" | "all";
                    /** @description With the interest due today on each line */
                    law?: "true";
                    limit?: number;
                };
                header?: never;
                path: {
                    /** @description for-me: notes that call the caller and wait for them */
                    lane: "to-approve" | "to-call" | "to-answer" | "for-me";
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description More points first, then the larger amount, then what was planned last; notes newest first */
                            lines: {
                                /** @description In to-approve and to-call */
                                act: {
                                    amount: string;
                                    /** @enum {string} */
                                    approval: "automatic" | "manual";
                                    channel: {
                                        code: string;
                                        en: string;
                                        fr: string;
                                    };
                                    creditorId: string;
                                    currency: string;
                                    customer: {
                                        id: string;
                                        name: string;
                                        number: string;
                                    };
                                    id: string;
                                    itemCount: number;
                                    /** @description Not tried again before */
                                    notBefore: string | null;
                                    /** @description Day on which it may leave */
                                    on: string;
                                    /** @description Day of the run that planned it */
                                    plannedFor: string;
                                    printBatchId: string | null;
                                    /** @description Why it was cancelled, waits, failed or came back */
                                    reason: {
                                        code: string;
                                        en: string;
                                        fr: string;
                                    } | null;
                                    /** @description Whom it left for, or is leaving for */
                                    recipient: string | null;
                                    /** @description What the message calls itself, and the customer quotes */
                                    reference: string;
                                    sentOn: string | null;
                                    status: {
                                        code: string;
                                        en: string;
                                        fr: string;
                                    };
                                    step: {
                                        code: string;
                                        en: string;
                                        fr: string;
                                    };
                                    tone: string;
                                } | null;
                                /** @description Due today on its invoices, in its currency; null: not asked for, nothing, or not known of each of them */
                                interest: string | null;
                                /** @description In for-me */
                                note: {
                                    attachments: {
                                        bytes: number;
                                        mediaType: string;
                                        name: string;
                                        position: number;
                                    }[];
                                    author: string;
                                    /** @description Young enough for its author to change or delete it */
                                    correctable: boolean;
                                    customer: {
                                        id: string;
                                        name: string;
                                        number: string;
                                    };
                                    customerId: string;
                                    editedAt: string | null;
                                    id: string;
                                    itemId: string | null;
                                    itemNumber: string | null;
                                    mentions: {
                                        name: string;
                                        personId: string;
                                    }[];
                                    pinned: boolean;
                                    text: string;
                                    writtenAt: string;
                                } | null;
                                /** @description In to-answer */
                                task: {
                                    /** @description The act that it is about, where there is one */
                                    actId: string | null;
                                    /** @description What hangs on it */
                                    amount: string | null;
                                    /** Format: date */
                                    createdOn: string;
                                    creditorId: string | null;
                                    currency: string | null;
                                    customer: {
                                        id: string;
                                        name: string;
                                        number: string;
                                    };
                                    doneAt: string | null;
                                    doneBy: string | null;
                                    id: string;
                                    itemIds: string[];
                                    kind: string;
                                    reason: {
                                        code: string;
                                        en: string;
                                        fr: string;
                                    };
                                } | null;
                                /** @description Why the line stands where it does; the points of its reasons added up */
                                urgency: {
                                    points: number;
                                    reasons: {
                                        /** @enum {string} */
                                        code: "limitation" | "declaration" | "promise-broken" | "amount" | "age";
                                        en: string;
                                        fr: string;
                                        points: number;
                                    }[];
                                };
                            }[];
                            /** @description Give it as `after` for the next page; null: no more */
                            next: string | null;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/demonstration": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether this organisation holds the demonstration portfolio, and how far it is loaded */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description Share of its two years that is lived through, 1: it is ready */
                            progress: number;
                            /** @description Null: this organisation holds no demonstration */
                            since: string | null;
                        };
                    };
                };
            };
        };
        put?: never;
        /** Loads the demonstration portfolio into an organisation without data; half a minute */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description Share of its two years that is lived through, 1: it is ready */
                            progress: number;
                            /** @description Null: this organisation holds no demonstration */
                            since: string | null;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/demonstration/start-over": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes the demonstration away with all that was done in it; people and settings stay */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description Its name, typed: everything in it is removed */
                        organisation: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/departures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What waits for approval or may leave, by channel, with what is at stake and what waits */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description Day of the receivables */
                            asOf: string;
                            batchesToPost: number;
                            /** @description By state and channel, in the order of channels */
                            groups: {
                                acts: number;
                                amounts: {
                                    amount: string;
                                    currency: string;
                                }[];
                                /** @description Those that would leave without approval, once sending is started */
                                automatic: number;
                                /**
                                 * @description How it leaves: by itself, by somebody, by a print batch
                                 * @enum {string}
                                 */
                                by: "mail" | "people" | "post";
                                channel: {
                                    /** @enum {string} */
                                    code: "email" | "sms" | "call" | "letter" | "registered-letter" | "task";
                                    en: string;
                                    fr: string;
                                };
                                /** @description Those whose day has not come */
                                later: number;
                                /** @enum {string} */
                                status: "planned" | "approved";
                            }[];
                            /** @description The last act that waits for approval: approve up to it, and nothing unseen is approved */
                            lastPlanned: string | null;
                            /** @description Since when automatic steps leave by themselves; null: test mode */
                            startedAt: string | null;
                            /**
                             * @description outbox: no mail server is set, messages become files
                             * @enum {string}
                             */
                            transport: "smtp" | "outbox";
                            /** @description Acts whose sending went wrong and that somebody must treat */
                            troubles: number;
                            /** @description Why approved acts did not leave when they were tried */
                            waiting: {
                                acts: number;
                                code: string;
                                en: string;
                                fr: string;
                                notBefore: string | null;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/departures/letters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The letters of the day as one PDF before they are made, approved or not; writes nothing */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/departures/outbox": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** E-mails that became files because no mail server is set, the newest first */
        get: {
            parameters: {
                query?: {
                    after?: string;
                    limit?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            messages: {
                                act: {
                                    amount: string;
                                    /** @enum {string} */
                                    approval: "automatic" | "manual";
                                    channel: {
                                        code: string;
                                        en: string;
                                        fr: string;
                                    };
                                    creditorId: string;
                                    currency: string;
                                    customer: {
                                        id: string;
                                        name: string;
                                        number: string;
                                    };
                                    id: string;
                                    itemCount: number;
                                    /** @description Not tried again before */
                                    notBefore: string | null;
                                    /** @description Day on which it may leave */
                                    on: string;
                                    /** @description Day of the run that planned it */
                                    plannedFor: string;
                                    printBatchId: string | null;
                                    /** @description Why it was cancelled, waits, failed or came back */
                                    reason: {
                                        code: string;
                                        en: string;
                                        fr: string;
                                    } | null;
                                    /** @description Whom it left for, or is leaving for */
                                    recipient: string | null;
                                    /** @description What the message calls itself, and the customer quotes */
                                    reference: string;
                                    sentOn: string | null;
                                    status: {
                                        code: string;
                                        en: string;
                                        fr: string;
                                    };
                                    step: {
                                        code: string;
                                        en: string;
                                        fr: string;
                                    };
                                    tone: string;
                                };
                                recipient: string | null;
                            }[];
                            /** @description Give it as `after` for the next page; null: no more */
                            next: string | null;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/departures/taken-out": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Acts that people took out in the last day and nobody has put back, the newest first */
        get: {
            parameters: {
                query?: {
                    after?: string;
                    limit?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            acts: {
                                act: {
                                    amount: string;
                                    /** @enum {string} */
                                    approval: "automatic" | "manual";
                                    channel: {
                                        code: string;
                                        en: string;
                                        fr: string;
                                    };
                                    creditorId: string;
                                    currency: string;
                                    customer: {
                                        id: string;
                                        name: string;
                                        number: string;
                                    };
                                    id: string;
                                    itemCount: number;
                                    /** @description Not tried again before */
                                    notBefore: string | null;
                                    /** @description Day on which it may leave */
                                    on: string;
                                    /** @description Day of the run that planned it */
                                    plannedFor: string;
                                    printBatchId: string | null;
                                    /** @description Why it was cancelled, waits, failed or came back */
                                    reason: {
                                        code: string;
                                        en: string;
                                        fr: string;
                                    } | null;
                                    /** @description Whom it left for, or is leaving for */
                                    recipient: string | null;
                                    /** @description What the message calls itself, and the customer quotes */
                                    reference: string;
                                    sentOn: string | null;
                                    status: {
                                        code: string;
                                        en: string;
                                        fr: string;
                                    };
                                    step: {
                                        code: string;
                                        en: string;
                                        fr: string;
                                    };
                                    tone: string;
                                };
                                at: string;
                                by: string;
                                /** @description Last day on which its items are left alone */
                                heldUntil: string;
                                reason: string;
                            }[];
                            /** @description Give it as `after` for the next page; null: no more */
                            next: string | null;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/departures/troubles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Acts whose sending went wrong and that somebody must treat, the newest first */
        get: {
            parameters: {
                query?: {
                    after?: string;
                    limit?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description Give it as `after` for the next page; null: no more */
                            next: string | null;
                            troubles: {
                                act: {
                                    amount: string;
                                    /** @enum {string} */
                                    approval: "automatic" | "manual";
                                    channel: {
                                        code: string;
                                        en: string;
                                        fr: string;
                                    };
                                    creditorId: string;
                                    currency: string;
                                    customer: {
                                        id: string;
                                        name: string;
                                        number: string;
                                    };
                                    id: string;
                                    itemCount: number;
                                    /** @description Not tried again before */
                                    notBefore: string | null;
                                    /** @description Day on which it may leave */
                                    on: string;
                                    /** @description Day of the run that planned it */
                                    plannedFor: string;
                                    printBatchId: string | null;
                                    /** @description Why it was cancelled, waits, failed or came back */
                                    reason: {
                                        code: string;
                                        en: string;
                                        fr: string;
                                    } | null;
                                    /** @description Whom it left for, or is leaving for */
                                    recipient: string | null;
                                    /** @description What the message calls itself, and the customer quotes */
                                    reference: string;
                                    sentOn: string | null;
                                    status: {
                                        code: string;
                                        en: string;
                                        fr: string;
                                    };
                                    step: {
                                        code: string;
                                        en: string;
                                        fr: string;
                                    };
                                    tone: string;
                                };
                                /** @description What the mail server or the post said */
                                answer: string | null;
                                claimedAt: string | null;
                                /**
                                 * @description Address refused; message refused; nobody knows whether it left
                                 * @enum {string}
                                 */
                                kind: "address" | "message" | "verify";
                                /** @description What to look for in the log of the mail server */
                                messageId: string | null;
                                recipient: string | null;
                                since: string;
                                taskId: string;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/direct-debits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query: {
                    customerId: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            directDebits: {
                                cancelledOn: string | null;
                                collectOn: string;
                                customerId: string;
                                id: string;
                                itemId: string;
                                itemNumber: string;
                                message: {
                                    en: string;
                                    fr: string;
                                };
                                returnWindowDays: number;
                                /** @enum {string} */
                                state: "scheduled" | "returnable" | "over" | "cancelled";
                                waitedForUntil: string;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: date */
                        collectOn: string;
                        /** @description An invoice or an instalment */
                        itemId: string;
                        /**
                         * @description Calendar days during which the bank may send it back
                         * @default 7
                         */
                        returnWindowDays?: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/direct-debits/{id}/cancellation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /**
                         * Format: date
                         * @description Absent: today
                         */
                        on?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/disputes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query: {
                    customerId: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            disputes: {
                                accepted: string | null;
                                amount: string;
                                closedOn: string | null;
                                /** @description What credit notes have still to take off the invoice */
                                creditExpected: string;
                                currency: string;
                                customerId: string;
                                deadlineOn: string | null;
                                id: string;
                                itemId: string;
                                itemNumber: string;
                                message: {
                                    en: string;
                                    fr: string;
                                };
                                openedOn: string;
                                outcome: ("accepted" | "rejected" | "withdrawn") | null;
                                owner: string | null;
                                reason: string;
                                /** @enum {string} */
                                state: "open" | "late" | "credit-expected" | "closed";
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description Absent: all that is open of it and not contested yet */
                        amount?: string | null;
                        /** @description Day by which we owe an answer */
                        deadlineOn?: string | null;
                        itemId: string;
                        /**
                         * Format: date
                         * @description Absent: today
                         */
                        openedOn?: string;
                        /** @description Who of us answers */
                        owner?: string | null;
                        reason: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/disputes/{id}/settlement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description With accepted; absent: all that was contested */
                        amount?: string | null;
                        /**
                         * Format: date
                         * @description Absent: today
                         */
                        on?: string;
                        /**
                         * @description accepted: a credit note is expected and that part is not chased; else all of it is chased
                         * @enum {string}
                         */
                        outcome: "accepted" | "rejected" | "withdrawn";
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/entries/{id}/reversal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: date */
                        on: string;
                        reason: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            entryIds: string[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/first-steps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Which of the first steps are taken, known from what there is */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description One was approved */
                            approved: boolean;
                            contacts: boolean;
                            creditor: {
                                /** @description It has a SIREN, an account and an address: a letter can be headed */
                                complete: boolean;
                                key: string;
                            } | null;
                            demonstration: boolean;
                            /** @description Nothing is left of the first steps */
                            done: boolean;
                            items: boolean;
                            /** @description false: mails are written to a folder, and nothing leaves the machine */
                            mailServer: boolean;
                            /** @description Reminders were prepared once */
                            prepared: boolean;
                            sendingStartedAt: string | null;
                            /** @description A file was given and is not imported */
                            waitingFiles: boolean;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/first-steps/entry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Publishes the shipped scenarios with this entry policy; the same again changes nothing */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {string} */
                        entry: "account-review" | "first-step" | "matching-step";
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {string} */
                            entry: "account-review" | "first-step" | "matching-step";
                        };
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/first-steps/foresight": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What would leave today under an entry policy, counted; writes nothing */
        get: {
            parameters: {
                query?: {
                    /** @description Absent: as each scenario says */
                    entry?: "account-review" | "first-step" | "matching-step";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            acts: {
                                amount: string;
                                channel: string;
                                count: number;
                                currency: string;
                            }[];
                            /** @description false: the portfolio is larger, and only its beginning was looked at */
                            all: boolean;
                            asOf: string;
                            /** @description Customers that were looked at */
                            customers: number;
                            /** @description Of the scenarios in force; null: they differ */
                            entry: ("account-review" | "first-step" | "matching-step") | null;
                            tasks: {
                                count: number;
                                kind: string;
                            }[];
                            waiting: {
                                /** @description Items */
                                count: number;
                                rule: string;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/holds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    /** @description Absent: only those of the whole portfolio */
                    customerId?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            holds: {
                                author: string;
                                customerId: string | null;
                                from: string;
                                id: string;
                                itemId: string | null;
                                itemNumber: string | null;
                                /** @description The same, an early end counted */
                                lastDay: string | null;
                                reason: string;
                                /** @enum {string} */
                                scope: "portfolio" | "customer" | "item";
                                /** @enum {string} */
                                state: "upcoming" | "active" | "over";
                                /** @description Last held day as it was placed */
                                until: string | null;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /**
                         * Format: date
                         * @description First held day; absent: today
                         */
                        from?: string;
                        /** @description Shown wherever somebody asks why nothing leaves */
                        reason: string;
                        /** @enum {string} */
                        scope: "portfolio";
                        /** @description Last held day; absent: until somebody ends it */
                        until?: string | null;
                    } | {
                        customerId: string;
                        /**
                         * Format: date
                         * @description First held day; absent: today
                         */
                        from?: string;
                        /** @description Shown wherever somebody asks why nothing leaves */
                        reason: string;
                        /** @enum {string} */
                        scope: "customer";
                        /** @description Last held day; absent: until somebody ends it */
                        until?: string | null;
                    } | {
                        /**
                         * Format: date
                         * @description First held day; absent: today
                         */
                        from?: string;
                        itemId: string;
                        /** @description Shown wherever somebody asks why nothing leaves */
                        reason: string;
                        /** @enum {string} */
                        scope: "item";
                        /** @description Last held day; absent: until somebody ends it */
                        until?: string | null;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/holds/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /**
                         * Format: date
                         * @description First day that is free again; absent: today
                         */
                        on?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/import-files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Files that are not imported yet, newest first */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            files: {
                                author: string;
                                bytes: number;
                                createdAt: string;
                                id: string;
                                name: string;
                                /** @description Share that is read, from 0 to 1 */
                                progress: number;
                                /** @enum {string} */
                                state: "reading" | "read" | "refused" | "importing" | "imported" | "interrupted";
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        /** Takes a file and begins to read it: nothing is imported until somebody says so */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "multipart/form-data": {
                        /** @description The file itself, sent as multipart/form-data */
                        file: {
                            name: string;
                            sha256: string;
                        };
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description What was said of it */
                            asked: {
                                asOf?: string;
                                /** @description What the list lacks is closed, however much it is */
                                complete?: boolean;
                                /** @description Key of the creditor, where there are several */
                                creditor?: string;
                                /** @description A part of the books, whose debits and credits need not be equal */
                                extract?: boolean;
                                /**
                                 * @description bank-statement: a CSV that does not show that it comes from a bank
                                 * @enum {string}
                                 */
                                kind?: "open-items" | "invoices" | "customers" | "aged-balance" | "bank-statement";
                                /** @description Which column of a table is what; kept for the next file */
                                mapping?: {
                                    /** @description Of an aged balance: header: first day of lateness that it holds, null for not due */
                                    buckets?: {
                                        [key: string]: number | null;
                                    };
                                    /**
                                     * @description Field: its header; several headers are joined by "-"; null: the file has no such field
                                     * @default {}
                                     */
                                    columns: {
                                        [key: string]: string | string[] | null;
                                    };
                                    /**
                                     * @description Further columns of contacts, each with its channel and role
                                     * @default []
                                     */
                                    contacts: {
                                        /** @enum {string} */
                                        channel: "email" | "sms" | "phone" | "letter";
                                        column: string;
                                        role: string;
                                    }[];
                                    /** @description Of lines that name none */
                                    currency?: string;
                                    /** @enum {string} */
                                    dateFormat?: "YYYY-MM-DD" | "DD/MM/YYYY" | "MM/DD/YYYY" | "YYYYMMDD" | "excel-serial";
                                    /** @enum {string} */
                                    decimal?: "comma" | "point";
                                    /** @enum {string} */
                                    kind?: "open-items" | "invoices" | "customers" | "aged-balance";
                                    /**
                                     * @description Fractions of a cent are rounded instead of rejected
                                     * @enum {string}
                                     */
                                    rounding?: "half-up";
                                    sheet?: string;
                                    /**
                                     * @description reversed: what customers owe is written below zero
                                     * @enum {string}
                                     */
                                    sign?: "as-is" | "reversed";
                                };
                                /** @description Of a workbook */
                                sheet?: string;
                                /** @description Name of the place such files come from; absent: the kind of file */
                                source?: string;
                            };
                            author: string;
                            bytes: number;
                            createdAt: string;
                            id: string;
                            /** @description The import that came of it */
                            importedAs: string | null;
                            /** @description The last import of exactly this content */
                            importedBefore: {
                                author: string;
                                createdAt: string;
                                importId: string;
                            } | null;
                            name: string;
                            preview: {
                                columns: {
                                    /** @description Of an aged balance: first day of lateness; null: not due; absent: no bucket */
                                    bucketFromDays?: number | null;
                                    /** @description What it is read as */
                                    field: ("number" | "customer" | "customerName" | "issuedOn" | "dueOn" | "amount" | "openAmount" | "paidAmount" | "paidOn" | "debit" | "credit" | "side" | "currency" | "itemKind" | "paymentTerm" | "agreedRate" | "customerKind" | "siren" | "vatNumber" | "email" | "phone" | "mobile" | "contactName" | "contactRole" | "address" | "address2" | "address3" | "postcode" | "city" | "country" | "language" | "parent" | "insolvencyOpenedOn" | "insolvencyPublishedOn" | "insolvencyKind" | "insolvencyOffice" | "total") | null;
                                    name: string;
                                    /** @description Of the first rows */
                                    samples: string[];
                                }[];
                                /** @description null: its columns do not tell */
                                kind: ("fec" | "bank-statement" | "open-items" | "invoices" | "customers" | "aged-balance") | null;
                                /** @enum {string} */
                                layout: "fec" | "csv" | "xlsx" | "camt" | "cfonb-120" | "cfonb-240" | "mt940" | "ofx";
                                sheet: string | null;
                                sheets: string[];
                            } | null;
                            /** @description Share that is read, from 0 to 1 */
                            progress: number;
                            refusal: {
                                details: {
                                    [key: string]: string | number;
                                };
                                message: {
                                    en: string;
                                    fr: string;
                                };
                                reason: string;
                            } | null;
                            report: {
                                /** @description Of a bank file */
                                bank?: {
                                    /** @description Movements that the bank has not booked yet, left out */
                                    pending: number;
                                    /** @description Statements that were known entirely */
                                    repeated: number;
                                    statementCount: number;
                                    /** @description The first hundreds */
                                    statements: {
                                        /** @description IBAN, or what the bank writes instead of one */
                                        account: string;
                                        closing: string | null;
                                        created: number;
                                        creditor: string;
                                        credits: string;
                                        currency: string;
                                        debits: string;
                                        /** @description Opening and movements less closing; null: not known */
                                        difference: string | null;
                                        /** @description An account of letters: reminders wait for its statements */
                                        followed: boolean;
                                        from: string | null;
                                        /** @description Movements are missing between the statement before and this one */
                                        gap: {
                                            afterOn: string;
                                            beforeOn: string;
                                            expected: string;
                                            found: string;
                                        } | null;
                                        /** @enum {string} */
                                        kind: "statement" | "report" | "advice";
                                        known: number;
                                        /** @description Day up to which the movements of the account are known */
                                        knownUntil: string | null;
                                        lines: number;
                                        number: string | null;
                                        opening: string | null;
                                        /** @description Line of the file */
                                        place: number;
                                        rejected: number;
                                        to: string | null;
                                    }[];
                                };
                                /** @description Known items that the file no longer has and that were closed for it */
                                closed: number;
                                /** @description To compare with the figures of the program that wrote the file */
                                controlTotals: {
                                    amounts?: {
                                        amount: string;
                                        count: number;
                                        currency: string;
                                    }[];
                                    credit?: string;
                                    /** @description Of a FEC: of its debits and credits */
                                    currency?: string;
                                    customerCredit?: string;
                                    customerDebit?: string;
                                    /** @description Lines on accounts 411 and 416 */
                                    customerLines?: number;
                                    customers: number;
                                    debit?: string;
                                    entries?: number | null;
                                    /** @description Lines after the header, empty ones not counted */
                                    lines: number;
                                    /** @description What is open of the file’s items once it is imported */
                                    openItems: {
                                        amount: string;
                                        count: number;
                                        currency: string;
                                    }[];
                                    /** @description Of a list of invoices */
                                    payments?: {
                                        amount: string;
                                        count: number;
                                        currency: string;
                                    }[];
                                };
                                created: number;
                                creditor: string;
                                dryRun: boolean;
                                file: {
                                    bytes: number;
                                    name: string;
                                    sha256: string;
                                };
                                format: {
                                    /** @enum {string} */
                                    amounts?: "debit-credit" | "montant-sens";
                                    byteOrderMark?: boolean;
                                    columns: number;
                                    compressed?: boolean;
                                    dateFormat?: string;
                                    decimal?: string;
                                    encoding?: string;
                                    fields?: {
                                        [key: string]: string;
                                    };
                                    /** @enum {string} */
                                    layout: "fec" | "csv" | "xlsx" | "camt" | "cfonb-120" | "cfonb-240" | "mt940" | "ofx";
                                    lineEnd?: string;
                                    /** @description Of the columns of a table */
                                    names?: string[];
                                    separator?: string;
                                    sheet?: string;
                                    /** @description Columns that were read as nothing */
                                    unread?: string[];
                                };
                                /** @description null: a dry run, of which nothing was kept */
                                importId: string | null;
                                /** @enum {string} */
                                kind: "fec" | "open-items" | "invoices" | "customers" | "aged-balance" | "bank-statement";
                                /** @description openedOn: day of the opening entries on customer accounts */
                                period: {
                                    from: string;
                                    openedOn?: string;
                                    to: string;
                                } | null;
                                rejected: number;
                                /** @description The first hundred; GET /imports/{id}/rejected has them all */
                                rejectedLines: {
                                    code: string;
                                    line: number;
                                    raw: string;
                                    reason: {
                                        en: string;
                                        fr: string;
                                    };
                                    value: string;
                                }[];
                                source: string;
                                tables: {
                                    contacts: {
                                        created: number;
                                        unchanged: number;
                                        updated: number;
                                    };
                                    customers: {
                                        created: number;
                                        unchanged: number;
                                        updated: number;
                                    };
                                    items: {
                                        created: number;
                                        unchanged: number;
                                        updated: number;
                                    };
                                };
                                unchanged: number;
                                updated: number;
                                warnings: {
                                    code: string;
                                    message: {
                                        en: string;
                                        fr: string;
                                    };
                                }[];
                            } | null;
                            /** @enum {string} */
                            state: "reading" | "read" | "refused" | "importing" | "imported" | "interrupted";
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/import-files/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How it was read: its columns, the report of what an import would do, or why it is refused */
        get: {
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
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description What was said of it */
                            asked: {
                                asOf?: string;
                                /** @description What the list lacks is closed, however much it is */
                                complete?: boolean;
                                /** @description Key of the creditor, where there are several */
                                creditor?: string;
                                /** @description A part of the books, whose debits and credits need not be equal */
                                extract?: boolean;
                                /**
                                 * @description bank-statement: a CSV that does not show that it comes from a bank
                                 * @enum {string}
                                 */
                                kind?: "open-items" | "invoices" | "customers" | "aged-balance" | "bank-statement";
                                /** @description Which column of a table is what; kept for the next file */
                                mapping?: {
                                    /** @description Of an aged balance: header: first day of lateness that it holds, null for not due */
                                    buckets?: {
                                        [key: string]: number | null;
                                    };
                                    /**
                                     * @description Field: its header; several headers are joined by "-"; null: the file has no such field
                                     * @default {}
                                     */
                                    columns: {
                                        [key: string]: string | string[] | null;
                                    };
                                    /**
                                     * @description Further columns of contacts, each with its channel and role
                                     * @default []
                                     */
                                    contacts: {
                                        /** @enum {string} */
                                        channel: "email" | "sms" | "phone" | "letter";
                                        column: string;
                                        role: string;
                                    }[];
                                    /** @description Of lines that name none */
                                    currency?: string;
                                    /** @enum {string} */
                                    dateFormat?: "YYYY-MM-DD" | "DD/MM/YYYY" | "MM/DD/YYYY" | "YYYYMMDD" | "excel-serial";
                                    /** @enum {string} */
                                    decimal?: "comma" | "point";
                                    /** @enum {string} */
                                    kind?: "open-items" | "invoices" | "customers" | "aged-balance";
                                    /**
                                     * @description Fractions of a cent are rounded instead of rejected
                                     * @enum {string}
                                     */
                                    rounding?: "half-up";
                                    sheet?: string;
                                    /**
                                     * @description reversed: what customers owe is written below zero
                                     * @enum {string}
                                     */
                                    sign?: "as-is" | "reversed";
                                };
                                /** @description Of a workbook */
                                sheet?: string;
                                /** @description Name of the place such files come from; absent: the kind of file */
                                source?: string;
                            };
                            author: string;
                            bytes: number;
                            createdAt: string;
                            id: string;
                            /** @description The import that came of it */
                            importedAs: string | null;
                            /** @description The last import of exactly this content */
                            importedBefore: {
                                author: string;
                                createdAt: string;
                                importId: string;
                            } | null;
                            name: string;
                            preview: {
                                columns: {
                                    /** @description Of an aged balance: first day of lateness; null: not due; absent: no bucket */
                                    bucketFromDays?: number | null;
                                    /** @description What it is read as */
                                    field: ("number" | "customer" | "customerName" | "issuedOn" | "dueOn" | "amount" | "openAmount" | "paidAmount" | "paidOn" | "debit" | "credit" | "side" | "currency" | "itemKind" | "paymentTerm" | "agreedRate" | "customerKind" | "siren" | "vatNumber" | "email" | "phone" | "mobile" | "contactName" | "contactRole" | "address" | "address2" | "address3" | "postcode" | "city" | "country" | "language" | "parent" | "insolvencyOpenedOn" | "insolvencyPublishedOn" | "insolvencyKind" | "insolvencyOffice" | "total") | null;
                                    name: string;
                                    /** @description Of the first rows */
                                    samples: string[];
                                }[];
                                /** @description null: its columns do not tell */
                                kind: ("fec" | "bank-statement" | "open-items" | "invoices" | "customers" | "aged-balance") | null;
                                /** @enum {string} */
                                layout: "fec" | "csv" | "xlsx" | "camt" | "cfonb-120" | "cfonb-240" | "mt940" | "ofx";
                                sheet: string | null;
                                sheets: string[];
                            } | null;
                            /** @description Share that is read, from 0 to 1 */
                            progress: number;
                            refusal: {
                                details: {
                                    [key: string]: string | number;
                                };
                                message: {
                                    en: string;
                                    fr: string;
                                };
                                reason: string;
                            } | null;
                            report: {
                                /** @description Of a bank file */
                                bank?: {
                                    /** @description Movements that the bank has not booked yet, left out */
                                    pending: number;
                                    /** @description Statements that were known entirely */
                                    repeated: number;
                                    statementCount: number;
                                    /** @description The first hundreds */
                                    statements: {
                                        /** @description IBAN, or what the bank writes instead of one */
                                        account: string;
                                        closing: string | null;
                                        created: number;
                                        creditor: string;
                                        credits: string;
                                        currency: string;
                                        debits: string;
                                        /** @description Opening and movements less closing; null: not known */
                                        difference: string | null;
                                        /** @description An account of letters: reminders wait for its statements */
                                        followed: boolean;
                                        from: string | null;
                                        /** @description Movements are missing between the statement before and this one */
                                        gap: {
                                            afterOn: string;
                                            beforeOn: string;
                                            expected: string;
                                            found: string;
                                        } | null;
                                        /** @enum {string} */
                                        kind: "statement" | "report" | "advice";
                                        known: number;
                                        /** @description Day up to which the movements of the account are known */
                                        knownUntil: string | null;
                                        lines: number;
                                        number: string | null;
                                        opening: string | null;
                                        /** @description Line of the file */
                                        place: number;
                                        rejected: number;
                                        to: string | null;
                                    }[];
                                };
                                /** @description Known items that the file no longer has and that were closed for it */
                                closed: number;
                                /** @description To compare with the figures of the program that wrote the file */
                                controlTotals: {
                                    amounts?: {
                                        amount: string;
                                        count: number;
                                        currency: string;
                                    }[];
                                    credit?: string;
                                    /** @description Of a FEC: of its debits and credits */
                                    currency?: string;
                                    customerCredit?: string;
                                    customerDebit?: string;
                                    /** @description Lines on accounts 411 and 416 */
                                    customerLines?: number;
                                    customers: number;
                                    debit?: string;
                                    entries?: number | null;
                                    /** @description Lines after the header, empty ones not counted */
                                    lines: number;
                                    /** @description What is open of the file’s items once it is imported */
                                    openItems: {
                                        amount: string;
                                        count: number;
                                        currency: string;
                                    }[];
                                    /** @description Of a list of invoices */
                                    payments?: {
                                        amount: string;
                                        count: number;
                                        currency: string;
                                    }[];
                                };
                                created: number;
                                creditor: string;
                                dryRun: boolean;
                                file: {
                                    bytes: number;
                                    name: string;
                                    sha256: string;
                                };
                                format: {
                                    /** @enum {string} */
                                    amounts?: "debit-credit" | "montant-sens";
                                    byteOrderMark?: boolean;
                                    columns: number;
                                    compressed?: boolean;
                                    dateFormat?: string;
                                    decimal?: string;
                                    encoding?: string;
                                    fields?: {
                                        [key: string]: string;
                                    };
                                    /** @enum {string} */
                                    layout: "fec" | "csv" | "xlsx" | "camt" | "cfonb-120" | "cfonb-240" | "mt940" | "ofx";
                                    lineEnd?: string;
                                    /** @description Of the columns of a table */
                                    names?: string[];
                                    separator?: string;
                                    sheet?: string;
                                    /** @description Columns that were read as nothing */
                                    unread?: string[];
                                };
                                /** @description null: a dry run, of which nothing was kept */
                                importId: string | null;
                                /** @enum {string} */
                                kind: "fec" | "open-items" | "invoices" | "customers" | "aged-balance" | "bank-statement";
                                /** @description openedOn: day of the opening entries on customer accounts */
                                period: {
                                    from: string;
                                    openedOn?: string;
                                    to: string;
                                } | null;
                                rejected: number;
                                /** @description The first hundred; GET /imports/{id}/rejected has them all */
                                rejectedLines: {
                                    code: string;
                                    line: number;
                                    raw: string;
                                    reason: {
                                        en: string;
                                        fr: string;
                                    };
                                    value: string;
                                }[];
                                source: string;
                                tables: {
                                    contacts: {
                                        created: number;
                                        unchanged: number;
                                        updated: number;
                                    };
                                    customers: {
                                        created: number;
                                        unchanged: number;
                                        updated: number;
                                    };
                                    items: {
                                        created: number;
                                        unchanged: number;
                                        updated: number;
                                    };
                                };
                                unchanged: number;
                                updated: number;
                                warnings: {
                                    code: string;
                                    message: {
                                        en: string;
                                        fr: string;
                                    };
                                }[];
                            } | null;
                            /** @enum {string} */
                            state: "reading" | "read" | "refused" | "importing" | "imported" | "interrupted";
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        /** Forgets a file; what was imported stays */
        delete: {
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
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/import-files/{id}/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Reads it again as is said, to see or for good; answers at once, GET tells how far it is */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /**
                         * Format: date
                         * @description Day of an aged balance
                         */
                        asOf?: string;
                        /** @description What the list lacks is closed, however much it is */
                        complete?: boolean;
                        /** @description Key of the creditor, where there are several */
                        creditor?: string;
                        /**
                         * @description false: imported for good
                         * @default true
                         */
                        dryRun?: boolean;
                        /** @description A part of the books, whose debits and credits need not be equal */
                        extract?: boolean;
                        /**
                         * @description bank-statement: a CSV that does not show that it comes from a bank
                         * @enum {string}
                         */
                        kind?: "open-items" | "invoices" | "customers" | "aged-balance" | "bank-statement";
                        /** @description Which column of a table is what; kept for the next file */
                        mapping?: {
                            /** @description Of an aged balance: header: first day of lateness that it holds, null for not due */
                            buckets?: {
                                [key: string]: number | null;
                            };
                            /**
                             * @description Field: its header; several headers are joined by "-"; null: the file has no such field
                             * @default {}
                             */
                            columns?: {
                                [key: string]: string | string[] | null;
                            };
                            /**
                             * @description Further columns of contacts, each with its channel and role
                             * @default []
                             */
                            contacts?: {
                                /** @enum {string} */
                                channel: "email" | "sms" | "phone" | "letter";
                                column: string;
                                role: string;
                            }[];
                            /** @description Of lines that name none */
                            currency?: string;
                            /** @enum {string} */
                            dateFormat?: "YYYY-MM-DD" | "DD/MM/YYYY" | "MM/DD/YYYY" | "YYYYMMDD" | "excel-serial";
                            /** @enum {string} */
                            decimal?: "comma" | "point";
                            /** @enum {string} */
                            kind?: "open-items" | "invoices" | "customers" | "aged-balance";
                            /**
                             * @description Fractions of a cent are rounded instead of rejected
                             * @enum {string}
                             */
                            rounding?: "half-up";
                            sheet?: string;
                            /**
                             * @description reversed: what customers owe is written below zero
                             * @enum {string}
                             */
                            sign?: "as-is" | "reversed";
                        };
                        /** @description Of a workbook */
                        sheet?: string;
                        /** @description Name of the place such files come from; absent: the kind of file */
                        source?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description What was said of it */
                            asked: {
                                asOf?: string;
                                /** @description What the list lacks is closed, however much it is */
                                complete?: boolean;
                                /** @description Key of the creditor, where there are several */
                                creditor?: string;
                                /** @description A part of the books, whose debits and credits need not be equal */
                                extract?: boolean;
                                /**
                                 * @description bank-statement: a CSV that does not show that it comes from a bank
                                 * @enum {string}
                                 */
                                kind?: "open-items" | "invoices" | "customers" | "aged-balance" | "bank-statement";
                                /** @description Which column of a table is what; kept for the next file */
                                mapping?: {
                                    /** @description Of an aged balance: header: first day of lateness that it holds, null for not due */
                                    buckets?: {
                                        [key: string]: number | null;
                                    };
                                    /**
                                     * @description Field: its header; several headers are joined by "-"; null: the file has no such field
                                     * @default {}
                                     */
                                    columns: {
                                        [key: string]: string | string[] | null;
                                    };
                                    /**
                                     * @description Further columns of contacts, each with its channel and role
                                     * @default []
                                     */
                                    contacts: {
                                        /** @enum {string} */
                                        channel: "email" | "sms" | "phone" | "letter";
                                        column: string;
                                        role: string;
                                    }[];
                                    /** @description Of lines that name none */
                                    currency?: string;
                                    /** @enum {string} */
                                    dateFormat?: "YYYY-MM-DD" | "DD/MM/YYYY" | "MM/DD/YYYY" | "YYYYMMDD" | "excel-serial";
                                    /** @enum {string} */
                                    decimal?: "comma" | "point";
                                    /** @enum {string} */
                                    kind?: "open-items" | "invoices" | "customers" | "aged-balance";
                                    /**
                                     * @description Fractions of a cent are rounded instead of rejected
                                     * @enum {string}
                                     */
                                    rounding?: "half-up";
                                    sheet?: string;
                                    /**
                                     * @description reversed: what customers owe is written below zero
                                     * @enum {string}
                                     */
                                    sign?: "as-is" | "reversed";
                                };
                                /** @description Of a workbook */
                                sheet?: string;
                                /** @description Name of the place such files come from; absent: the kind of file */
                                source?: string;
                            };
                            author: string;
                            bytes: number;
                            createdAt: string;
                            id: string;
                            /** @description The import that came of it */
                            importedAs: string | null;
                            /** @description The last import of exactly this content */
                            importedBefore: {
                                author: string;
                                createdAt: string;
                                importId: string;
                            } | null;
                            name: string;
                            preview: {
                                columns: {
                                    /** @description Of an aged balance: first day of lateness; null: not due; absent: no bucket */
                                    bucketFromDays?: number | null;
                                    /** @description What it is read as */
                                    field: ("number" | "customer" | "customerName" | "issuedOn" | "dueOn" | "amount" | "openAmount" | "paidAmount" | "paidOn" | "debit" | "credit" | "side" | "currency" | "itemKind" | "paymentTerm" | "agreedRate" | "customerKind" | "siren" | "vatNumber" | "email" | "phone" | "mobile" | "contactName" | "contactRole" | "address" | "address2" | "address3" | "postcode" | "city" | "country" | "language" | "parent" | "insolvencyOpenedOn" | "insolvencyPublishedOn" | "insolvencyKind" | "insolvencyOffice" | "total") | null;
                                    name: string;
                                    /** @description Of the first rows */
                                    samples: string[];
                                }[];
                                /** @description null: its columns do not tell */
                                kind: ("fec" | "bank-statement" | "open-items" | "invoices" | "customers" | "aged-balance") | null;
                                /** @enum {string} */
                                layout: "fec" | "csv" | "xlsx" | "camt" | "cfonb-120" | "cfonb-240" | "mt940" | "ofx";
                                sheet: string | null;
                                sheets: string[];
                            } | null;
                            /** @description Share that is read, from 0 to 1 */
                            progress: number;
                            refusal: {
                                details: {
                                    [key: string]: string | number;
                                };
                                message: {
                                    en: string;
                                    fr: string;
                                };
                                reason: string;
                            } | null;
                            report: {
                                /** @description Of a bank file */
                                bank?: {
                                    /** @description Movements that the bank has not booked yet, left out */
                                    pending: number;
                                    /** @description Statements that were known entirely */
                                    repeated: number;
                                    statementCount: number;
                                    /** @description The first hundreds */
                                    statements: {
                                        /** @description IBAN, or what the bank writes instead of one */
                                        account: string;
                                        closing: string | null;
                                        created: number;
                                        creditor: string;
                                        credits: string;
                                        currency: string;
                                        debits: string;
                                        /** @description Opening and movements less closing; null: not known */
                                        difference: string | null;
                                        /** @description An account of letters: reminders wait for its statements */
                                        followed: boolean;
                                        from: string | null;
                                        /** @description Movements are missing between the statement before and this one */
                                        gap: {
                                            afterOn: string;
                                            beforeOn: string;
                                            expected: string;
                                            found: string;
                                        } | null;
                                        /** @enum {string} */
                                        kind: "statement" | "report" | "advice";
                                        known: number;
                                        /** @description Day up to which the movements of the account are known */
                                        knownUntil: string | null;
                                        lines: number;
                                        number: string | null;
                                        opening: string | null;
                                        /** @description Line of the file */
                                        place: number;
                                        rejected: number;
                                        to: string | null;
                                    }[];
                                };
                                /** @description Known items that the file no longer has and that were closed for it */
                                closed: number;
                                /** @description To compare with the figures of the program that wrote the file */
                                controlTotals: {
                                    amounts?: {
                                        amount: string;
                                        count: number;
                                        currency: string;
                                    }[];
                                    credit?: string;
                                    /** @description Of a FEC: of its debits and credits */
                                    currency?: string;
                                    customerCredit?: string;
                                    customerDebit?: string;
                                    /** @description Lines on accounts 411 and 416 */
                                    customerLines?: number;
                                    customers: number;
                                    debit?: string;
                                    entries?: number | null;
                                    /** @description Lines after the header, empty ones not counted */
                                    lines: number;
                                    /** @description What is open of the file’s items once it is imported */
                                    openItems: {
                                        amount: string;
                                        count: number;
                                        currency: string;
                                    }[];
                                    /** @description Of a list of invoices */
                                    payments?: {
                                        amount: string;
                                        count: number;
                                        currency: string;
                                    }[];
                                };
                                created: number;
                                creditor: string;
                                dryRun: boolean;
                                file: {
                                    bytes: number;
                                    name: string;
                                    sha256: string;
                                };
                                format: {
                                    /** @enum {string} */
                                    amounts?: "debit-credit" | "montant-sens";
                                    byteOrderMark?: boolean;
                                    columns: number;
                                    compressed?: boolean;
                                    dateFormat?: string;
                                    decimal?: string;
                                    encoding?: string;
                                    fields?: {
                                        [key: string]: string;
                                    };
                                    /** @enum {string} */
                                    layout: "fec" | "csv" | "xlsx" | "camt" | "cfonb-120" | "cfonb-240" | "mt940" | "ofx";
                                    lineEnd?: string;
                                    /** @description Of the columns of a table */
                                    names?: string[];
                                    separator?: string;
                                    sheet?: string;
                                    /** @description Columns that were read as nothing */
                                    unread?: string[];
                                };
                                /** @description null: a dry run, of which nothing was kept */
                                importId: string | null;
                                /** @enum {string} */
                                kind: "fec" | "open-items" | "invoices" | "customers" | "aged-balance" | "bank-statement";
                                /** @description openedOn: day of the opening entries on customer accounts */
                                period: {
                                    from: string;
                                    openedOn?: string;
                                    to: string;
                                } | null;
                                rejected: number;
                                /** @description The first hundred; GET /imports/{id}/rejected has them all */
                                rejectedLines: {
                                    code: string;
                                    line: number;
                                    raw: string;
                                    reason: {
                                        en: string;
                                        fr: string;
                                    };
                                    value: string;
                                }[];
                                source: string;
                                tables: {
                                    contacts: {
                                        created: number;
                                        unchanged: number;
                                        updated: number;
                                    };
                                    customers: {
                                        created: number;
                                        unchanged: number;
                                        updated: number;
                                    };
                                    items: {
                                        created: number;
                                        unchanged: number;
                                        updated: number;
                                    };
                                };
                                unchanged: number;
                                updated: number;
                                warnings: {
                                    code: string;
                                    message: {
                                        en: string;
                                        fr: string;
                                    };
                                }[];
                            } | null;
                            /** @enum {string} */
                            state: "reading" | "read" | "refused" | "importing" | "imported" | "interrupted";
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/import-files/{id}/rejected": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The lines that an import would reject, each with its reason */
        get: {
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
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Newest first */
        get: {
            parameters: {
                query?: {
                    after?: string;
                    limit?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            imports: {
                                author: string;
                                /** @description Of a bank file */
                                bank?: {
                                    /** @description Movements that the bank has not booked yet, left out */
                                    pending: number;
                                    /** @description Statements that were known entirely */
                                    repeated: number;
                                    statementCount: number;
                                    /** @description The first hundreds */
                                    statements: {
                                        /** @description IBAN, or what the bank writes instead of one */
                                        account: string;
                                        closing: string | null;
                                        created: number;
                                        creditor: string;
                                        credits: string;
                                        currency: string;
                                        debits: string;
                                        /** @description Opening and movements less closing; null: not known */
                                        difference: string | null;
                                        /** @description An account of letters: reminders wait for its statements */
                                        followed: boolean;
                                        from: string | null;
                                        /** @description Movements are missing between the statement before and this one */
                                        gap: {
                                            afterOn: string;
                                            beforeOn: string;
                                            expected: string;
                                            found: string;
                                        } | null;
                                        /** @enum {string} */
                                        kind: "statement" | "report" | "advice";
                                        known: number;
                                        /** @description Day up to which the movements of the account are known */
                                        knownUntil: string | null;
                                        lines: number;
                                        number: string | null;
                                        opening: string | null;
                                        /** @description Line of the file */
                                        place: number;
                                        rejected: number;
                                        to: string | null;
                                    }[];
                                };
                                /** @description Known items that the file no longer has and that were closed for it */
                                closed: number;
                                /** @description To compare with the figures of the program that wrote the file */
                                controlTotals: {
                                    amounts?: {
                                        amount: string;
                                        count: number;
                                        currency: string;
                                    }[];
                                    credit?: string;
                                    /** @description Of a FEC: of its debits and credits */
                                    currency?: string;
                                    customerCredit?: string;
                                    customerDebit?: string;
                                    /** @description Lines on accounts 411 and 416 */
                                    customerLines?: number;
                                    customers: number;
                                    debit?: string;
                                    entries?: number | null;
                                    /** @description Lines after the header, empty ones not counted */
                                    lines: number;
                                    /** @description What is open of the file’s items once it is imported */
                                    openItems: {
                                        amount: string;
                                        count: number;
                                        currency: string;
                                    }[];
                                    /** @description Of a list of invoices */
                                    payments?: {
                                        amount: string;
                                        count: number;
                                        currency: string;
                                    }[];
                                };
                                created: number;
                                createdAt: string;
                                creditor: string;
                                dryRun: boolean;
                                file: {
                                    bytes: number;
                                    name: string;
                                    sha256: string;
                                };
                                format: {
                                    /** @enum {string} */
                                    amounts?: "debit-credit" | "montant-sens";
                                    byteOrderMark?: boolean;
                                    columns: number;
                                    compressed?: boolean;
                                    dateFormat?: string;
                                    decimal?: string;
                                    encoding?: string;
                                    fields?: {
                                        [key: string]: string;
                                    };
                                    /** @enum {string} */
                                    layout: "fec" | "csv" | "xlsx" | "camt" | "cfonb-120" | "cfonb-240" | "mt940" | "ofx";
                                    lineEnd?: string;
                                    /** @description Of the columns of a table */
                                    names?: string[];
                                    separator?: string;
                                    sheet?: string;
                                    /** @description Columns that were read as nothing */
                                    unread?: string[];
                                };
                                /** @description null: a dry run, of which nothing was kept */
                                importId: string | null;
                                /** @enum {string} */
                                kind: "fec" | "open-items" | "invoices" | "customers" | "aged-balance" | "bank-statement";
                                /** @description openedOn: day of the opening entries on customer accounts */
                                period: {
                                    from: string;
                                    openedOn?: string;
                                    to: string;
                                } | null;
                                rejected: number;
                                source: string;
                                tables: {
                                    contacts: {
                                        created: number;
                                        unchanged: number;
                                        updated: number;
                                    };
                                    customers: {
                                        created: number;
                                        unchanged: number;
                                        updated: number;
                                    };
                                    items: {
                                        created: number;
                                        unchanged: number;
                                        updated: number;
                                    };
                                };
                                unchanged: number;
                                /** @description Taken back: what it brought counts no more */
                                undone: {
                                    at: string;
                                    by: string;
                                } | null;
                                updated: number;
                                warnings: {
                                    code: string;
                                    message: {
                                        en: string;
                                        fr: string;
                                    };
                                }[];
                            }[];
                            /** @description Give it as `after` for the next page; null: no more */
                            next: string | null;
                        };
                    };
                };
            };
        };
        put?: never;
        /** Imports a file (FEC, CSV, XLSX, bank statement): all of it or, when it is refused, nothing */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "multipart/form-data": {
                        /**
                         * @description Absent: known from its content
                         * @enum {string}
                         */
                        as?: "fec" | "csv" | "xlsx" | "factur-x" | "bank";
                        /**
                         * Format: date
                         * @description Day of an aged balance; absent: the one that its title names
                         */
                        asOf?: string;
                        /**
                         * @description true: the list has every open item; what it lacks is closed, however much it is
                         * @default false
                         * @enum {string}
                         */
                        complete?: "true" | "false";
                        /** @description Key of the creditor, where there are several */
                        creditor?: string;
                        /**
                         * @description true: full report, nothing is kept
                         * @default false
                         * @enum {string}
                         */
                        dryRun?: "true" | "false";
                        /**
                         * @description true: a part of the books, whose debits and credits need not be equal
                         * @default false
                         * @enum {string}
                         */
                        extract?: "true" | "false";
                        /** @description The file itself, sent as multipart/form-data */
                        file: {
                            name: string;
                            sha256: string;
                        };
                        /**
                         * @description What a table holds; absent: known from its columns
                         * @enum {string}
                         */
                        kind?: "open-items" | "invoices" | "customers" | "aged-balance";
                        /** @description JSON: which column of a table is what; kept for the next file of the source */
                        mapping?: string;
                        /** @description Of a workbook; absent: the first that holds something */
                        sheet?: string;
                        /** @description Name of the place such files come from; absent: the kind of file */
                        source?: string;
                    };
                };
            };
            responses: {
                /** @description Of a dry run */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description Of a bank file */
                            bank?: {
                                /** @description Movements that the bank has not booked yet, left out */
                                pending: number;
                                /** @description Statements that were known entirely */
                                repeated: number;
                                statementCount: number;
                                /** @description The first hundreds */
                                statements: {
                                    /** @description IBAN, or what the bank writes instead of one */
                                    account: string;
                                    closing: string | null;
                                    created: number;
                                    creditor: string;
                                    credits: string;
                                    currency: string;
                                    debits: string;
                                    /** @description Opening and movements less closing; null: not known */
                                    difference: string | null;
                                    /** @description An account of letters: reminders wait for its statements */
                                    followed: boolean;
                                    from: string | null;
                                    /** @description Movements are missing between the statement before and this one */
                                    gap: {
                                        afterOn: string;
                                        beforeOn: string;
                                        expected: string;
                                        found: string;
                                    } | null;
                                    /** @enum {string} */
                                    kind: "statement" | "report" | "advice";
                                    known: number;
                                    /** @description Day up to which the movements of the account are known */
                                    knownUntil: string | null;
                                    lines: number;
                                    number: string | null;
                                    opening: string | null;
                                    /** @description Line of the file */
                                    place: number;
                                    rejected: number;
                                    to: string | null;
                                }[];
                            };
                            /** @description Known items that the file no longer has and that were closed for it */
                            closed: number;
                            /** @description To compare with the figures of the program that wrote the file */
                            controlTotals: {
                                amounts?: {
                                    amount: string;
                                    count: number;
                                    currency: string;
                                }[];
                                credit?: string;
                                /** @description Of a FEC: of its debits and credits */
                                currency?: string;
                                customerCredit?: string;
                                customerDebit?: string;
                                /** @description Lines on accounts 411 and 416 */
                                customerLines?: number;
                                customers: number;
                                debit?: string;
                                entries?: number | null;
                                /** @description Lines after the header, empty ones not counted */
                                lines: number;
                                /** @description What is open of the file’s items once it is imported */
                                openItems: {
                                    amount: string;
                                    count: number;
                                    currency: string;
                                }[];
                                /** @description Of a list of invoices */
                                payments?: {
                                    amount: string;
                                    count: number;
                                    currency: string;
                                }[];
                            };
                            created: number;
                            creditor: string;
                            dryRun: boolean;
                            file: {
                                bytes: number;
                                name: string;
                                sha256: string;
                            };
                            format: {
                                /** @enum {string} */
                                amounts?: "debit-credit" | "montant-sens";
                                byteOrderMark?: boolean;
                                columns: number;
                                compressed?: boolean;
                                dateFormat?: string;
                                decimal?: string;
                                encoding?: string;
                                fields?: {
                                    [key: string]: string;
                                };
                                /** @enum {string} */
                                layout: "fec" | "csv" | "xlsx" | "camt" | "cfonb-120" | "cfonb-240" | "mt940" | "ofx";
                                lineEnd?: string;
                                /** @description Of the columns of a table */
                                names?: string[];
                                separator?: string;
                                sheet?: string;
                                /** @description Columns that were read as nothing */
                                unread?: string[];
                            };
                            /** @description null: a dry run, of which nothing was kept */
                            importId: string | null;
                            /** @enum {string} */
                            kind: "fec" | "open-items" | "invoices" | "customers" | "aged-balance" | "bank-statement";
                            /** @description openedOn: day of the opening entries on customer accounts */
                            period: {
                                from: string;
                                openedOn?: string;
                                to: string;
                            } | null;
                            rejected: number;
                            /** @description The first hundred; GET /imports/{id}/rejected has them all */
                            rejectedLines: {
                                code: string;
                                line: number;
                                raw: string;
                                reason: {
                                    en: string;
                                    fr: string;
                                };
                                value: string;
                            }[];
                            source: string;
                            tables: {
                                contacts: {
                                    created: number;
                                    unchanged: number;
                                    updated: number;
                                };
                                customers: {
                                    created: number;
                                    unchanged: number;
                                    updated: number;
                                };
                                items: {
                                    created: number;
                                    unchanged: number;
                                    updated: number;
                                };
                            };
                            unchanged: number;
                            updated: number;
                            warnings: {
                                code: string;
                                message: {
                                    en: string;
                                    fr: string;
                                };
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description Of a bank file */
                            bank?: {
                                /** @description Movements that the bank has not booked yet, left out */
                                pending: number;
                                /** @description Statements that were known entirely */
                                repeated: number;
                                statementCount: number;
                                /** @description The first hundreds */
                                statements: {
                                    /** @description IBAN, or what the bank writes instead of one */
                                    account: string;
                                    closing: string | null;
                                    created: number;
                                    creditor: string;
                                    credits: string;
                                    currency: string;
                                    debits: string;
                                    /** @description Opening and movements less closing; null: not known */
                                    difference: string | null;
                                    /** @description An account of letters: reminders wait for its statements */
                                    followed: boolean;
                                    from: string | null;
                                    /** @description Movements are missing between the statement before and this one */
                                    gap: {
                                        afterOn: string;
                                        beforeOn: string;
                                        expected: string;
                                        found: string;
                                    } | null;
                                    /** @enum {string} */
                                    kind: "statement" | "report" | "advice";
                                    known: number;
                                    /** @description Day up to which the movements of the account are known */
                                    knownUntil: string | null;
                                    lines: number;
                                    number: string | null;
                                    opening: string | null;
                                    /** @description Line of the file */
                                    place: number;
                                    rejected: number;
                                    to: string | null;
                                }[];
                            };
                            /** @description Known items that the file no longer has and that were closed for it */
                            closed: number;
                            /** @description To compare with the figures of the program that wrote the file */
                            controlTotals: {
                                amounts?: {
                                    amount: string;
                                    count: number;
                                    currency: string;
                                }[];
                                credit?: string;
                                /** @description Of a FEC: of its debits and credits */
                                currency?: string;
                                customerCredit?: string;
                                customerDebit?: string;
                                /** @description Lines on accounts 411 and 416 */
                                customerLines?: number;
                                customers: number;
                                debit?: string;
                                entries?: number | null;
                                /** @description Lines after the header, empty ones not counted */
                                lines: number;
                                /** @description What is open of the file’s items once it is imported */
                                openItems: {
                                    amount: string;
                                    count: number;
                                    currency: string;
                                }[];
                                /** @description Of a list of invoices */
                                payments?: {
                                    amount: string;
                                    count: number;
                                    currency: string;
                                }[];
                            };
                            created: number;
                            creditor: string;
                            dryRun: boolean;
                            file: {
                                bytes: number;
                                name: string;
                                sha256: string;
                            };
                            format: {
                                /** @enum {string} */
                                amounts?: "debit-credit" | "montant-sens";
                                byteOrderMark?: boolean;
                                columns: number;
                                compressed?: boolean;
                                dateFormat?: string;
                                decimal?: string;
                                encoding?: string;
                                fields?: {
                                    [key: string]: string;
                                };
                                /** @enum {string} */
                                layout: "fec" | "csv" | "xlsx" | "camt" | "cfonb-120" | "cfonb-240" | "mt940" | "ofx";
                                lineEnd?: string;
                                /** @description Of the columns of a table */
                                names?: string[];
                                separator?: string;
                                sheet?: string;
                                /** @description Columns that were read as nothing */
                                unread?: string[];
                            };
                            /** @description null: a dry run, of which nothing was kept */
                            importId: string | null;
                            /** @enum {string} */
                            kind: "fec" | "open-items" | "invoices" | "customers" | "aged-balance" | "bank-statement";
                            /** @description openedOn: day of the opening entries on customer accounts */
                            period: {
                                from: string;
                                openedOn?: string;
                                to: string;
                            } | null;
                            rejected: number;
                            /** @description The first hundred; GET /imports/{id}/rejected has them all */
                            rejectedLines: {
                                code: string;
                                line: number;
                                raw: string;
                                reason: {
                                    en: string;
                                    fr: string;
                                };
                                value: string;
                            }[];
                            source: string;
                            tables: {
                                contacts: {
                                    created: number;
                                    unchanged: number;
                                    updated: number;
                                };
                                customers: {
                                    created: number;
                                    unchanged: number;
                                    updated: number;
                                };
                                items: {
                                    created: number;
                                    unchanged: number;
                                    updated: number;
                                };
                            };
                            unchanged: number;
                            updated: number;
                            warnings: {
                                code: string;
                                message: {
                                    en: string;
                                    fr: string;
                                };
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
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
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            author: string;
                            /** @description Of a bank file */
                            bank?: {
                                /** @description Movements that the bank has not booked yet, left out */
                                pending: number;
                                /** @description Statements that were known entirely */
                                repeated: number;
                                statementCount: number;
                                /** @description The first hundreds */
                                statements: {
                                    /** @description IBAN, or what the bank writes instead of one */
                                    account: string;
                                    closing: string | null;
                                    created: number;
                                    creditor: string;
                                    credits: string;
                                    currency: string;
                                    debits: string;
                                    /** @description Opening and movements less closing; null: not known */
                                    difference: string | null;
                                    /** @description An account of letters: reminders wait for its statements */
                                    followed: boolean;
                                    from: string | null;
                                    /** @description Movements are missing between the statement before and this one */
                                    gap: {
                                        afterOn: string;
                                        beforeOn: string;
                                        expected: string;
                                        found: string;
                                    } | null;
                                    /** @enum {string} */
                                    kind: "statement" | "report" | "advice";
                                    known: number;
                                    /** @description Day up to which the movements of the account are known */
                                    knownUntil: string | null;
                                    lines: number;
                                    number: string | null;
                                    opening: string | null;
                                    /** @description Line of the file */
                                    place: number;
                                    rejected: number;
                                    to: string | null;
                                }[];
                            };
                            /** @description Known items that the file no longer has and that were closed for it */
                            closed: number;
                            /** @description To compare with the figures of the program that wrote the file */
                            controlTotals: {
                                amounts?: {
                                    amount: string;
                                    count: number;
                                    currency: string;
                                }[];
                                credit?: string;
                                /** @description Of a FEC: of its debits and credits */
                                currency?: string;
                                customerCredit?: string;
                                customerDebit?: string;
                                /** @description Lines on accounts 411 and 416 */
                                customerLines?: number;
                                customers: number;
                                debit?: string;
                                entries?: number | null;
                                /** @description Lines after the header, empty ones not counted */
                                lines: number;
                                /** @description What is open of the file’s items once it is imported */
                                openItems: {
                                    amount: string;
                                    count: number;
                                    currency: string;
                                }[];
                                /** @description Of a list of invoices */
                                payments?: {
                                    amount: string;
                                    count: number;
                                    currency: string;
                                }[];
                            };
                            created: number;
                            createdAt: string;
                            creditor: string;
                            dryRun: boolean;
                            file: {
                                bytes: number;
                                name: string;
                                sha256: string;
                            };
                            format: {
                                /** @enum {string} */
                                amounts?: "debit-credit" | "montant-sens";
                                byteOrderMark?: boolean;
                                columns: number;
                                compressed?: boolean;
                                dateFormat?: string;
                                decimal?: string;
                                encoding?: string;
                                fields?: {
                                    [key: string]: string;
                                };
                                /** @enum {string} */
                                layout: "fec" | "csv" | "xlsx" | "camt" | "cfonb-120" | "cfonb-240" | "mt940" | "ofx";
                                lineEnd?: string;
                                /** @description Of the columns of a table */
                                names?: string[];
                                separator?: string;
                                sheet?: string;
                                /** @description Columns that were read as nothing */
                                unread?: string[];
                            };
                            /** @description null: a dry run, of which nothing was kept */
                            importId: string | null;
                            /** @enum {string} */
                            kind: "fec" | "open-items" | "invoices" | "customers" | "aged-balance" | "bank-statement";
                            /** @description openedOn: day of the opening entries on customer accounts */
                            period: {
                                from: string;
                                openedOn?: string;
                                to: string;
                            } | null;
                            rejected: number;
                            /** @description The first hundred; GET /imports/{id}/rejected has them all */
                            rejectedLines: {
                                code: string;
                                line: number;
                                raw: string;
                                reason: {
                                    en: string;
                                    fr: string;
                                };
                                value: string;
                            }[];
                            source: string;
                            tables: {
                                contacts: {
                                    created: number;
                                    unchanged: number;
                                    updated: number;
                                };
                                customers: {
                                    created: number;
                                    unchanged: number;
                                    updated: number;
                                };
                                items: {
                                    created: number;
                                    unchanged: number;
                                    updated: number;
                                };
                            };
                            unchanged: number;
                            /** @description Taken back: what it brought counts no more */
                            undone: {
                                at: string;
                                by: string;
                            } | null;
                            updated: number;
                            warnings: {
                                code: string;
                                message: {
                                    en: string;
                                    fr: string;
                                };
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}/rejected": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The rejected lines as a file, each with its reason: correct it and import it again */
        get: {
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
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What undoing it would do, or what depends on it; writes nothing */
        get: {
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
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description What was built on the import; nothing is undone under it */
                            blockers: {
                                count: number;
                                kind: string;
                                message: {
                                    en: string;
                                    fr: string;
                                };
                            }[];
                            effects: {
                                /** @description Their movements */
                                bankLines: number;
                                contacts: number;
                                contactsRestored: number;
                                /** @description Customers that it made: they go where nothing refers to them */
                                customers: number;
                                customersRestored: number;
                                /** @description Items that go */
                                items: number;
                                /** @description Items that become what they were */
                                restored: number;
                                /** @description Bank statements that go */
                                statements: number;
                            };
                            possible: boolean;
                        };
                    };
                };
            };
        };
        put?: never;
        /** Undoes an import on which nothing depends; the same file can be imported again */
        post: {
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
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            author: string;
                            /** @description Of a bank file */
                            bank?: {
                                /** @description Movements that the bank has not booked yet, left out */
                                pending: number;
                                /** @description Statements that were known entirely */
                                repeated: number;
                                statementCount: number;
                                /** @description The first hundreds */
                                statements: {
                                    /** @description IBAN, or what the bank writes instead of one */
                                    account: string;
                                    closing: string | null;
                                    created: number;
                                    creditor: string;
                                    credits: string;
                                    currency: string;
                                    debits: string;
                                    /** @description Opening and movements less closing; null: not known */
                                    difference: string | null;
                                    /** @description An account of letters: reminders wait for its statements */
                                    followed: boolean;
                                    from: string | null;
                                    /** @description Movements are missing between the statement before and this one */
                                    gap: {
                                        afterOn: string;
                                        beforeOn: string;
                                        expected: string;
                                        found: string;
                                    } | null;
                                    /** @enum {string} */
                                    kind: "statement" | "report" | "advice";
                                    known: number;
                                    /** @description Day up to which the movements of the account are known */
                                    knownUntil: string | null;
                                    lines: number;
                                    number: string | null;
                                    opening: string | null;
                                    /** @description Line of the file */
                                    place: number;
                                    rejected: number;
                                    to: string | null;
                                }[];
                            };
                            /** @description Known items that the file no longer has and that were closed for it */
                            closed: number;
                            /** @description To compare with the figures of the program that wrote the file */
                            controlTotals: {
                                amounts?: {
                                    amount: string;
                                    count: number;
                                    currency: string;
                                }[];
                                credit?: string;
                                /** @description Of a FEC: of its debits and credits */
                                currency?: string;
                                customerCredit?: string;
                                customerDebit?: string;
                                /** @description Lines on accounts 411 and 416 */
                                customerLines?: number;
                                customers: number;
                                debit?: string;
                                entries?: number | null;
                                /** @description Lines after the header, empty ones not counted */
                                lines: number;
                                /** @description What is open of the file’s items once it is imported */
                                openItems: {
                                    amount: string;
                                    count: number;
                                    currency: string;
                                }[];
                                /** @description Of a list of invoices */
                                payments?: {
                                    amount: string;
                                    count: number;
                                    currency: string;
                                }[];
                            };
                            created: number;
                            createdAt: string;
                            creditor: string;
                            dryRun: boolean;
                            file: {
                                bytes: number;
                                name: string;
                                sha256: string;
                            };
                            format: {
                                /** @enum {string} */
                                amounts?: "debit-credit" | "montant-sens";
                                byteOrderMark?: boolean;
                                columns: number;
                                compressed?: boolean;
                                dateFormat?: string;
                                decimal?: string;
                                encoding?: string;
                                fields?: {
                                    [key: string]: string;
                                };
                                /** @enum {string} */
                                layout: "fec" | "csv" | "xlsx" | "camt" | "cfonb-120" | "cfonb-240" | "mt940" | "ofx";
                                lineEnd?: string;
                                /** @description Of the columns of a table */
                                names?: string[];
                                separator?: string;
                                sheet?: string;
                                /** @description Columns that were read as nothing */
                                unread?: string[];
                            };
                            /** @description null: a dry run, of which nothing was kept */
                            importId: string | null;
                            /** @enum {string} */
                            kind: "fec" | "open-items" | "invoices" | "customers" | "aged-balance" | "bank-statement";
                            /** @description openedOn: day of the opening entries on customer accounts */
                            period: {
                                from: string;
                                openedOn?: string;
                                to: string;
                            } | null;
                            rejected: number;
                            /** @description The first hundred; GET /imports/{id}/rejected has them all */
                            rejectedLines: {
                                code: string;
                                line: number;
                                raw: string;
                                reason: {
                                    en: string;
                                    fr: string;
                                };
                                value: string;
                            }[];
                            source: string;
                            tables: {
                                contacts: {
                                    created: number;
                                    unchanged: number;
                                    updated: number;
                                };
                                customers: {
                                    created: number;
                                    unchanged: number;
                                    updated: number;
                                };
                                items: {
                                    created: number;
                                    unchanged: number;
                                    updated: number;
                                };
                            };
                            unchanged: number;
                            /** @description Taken back: what it brought counts no more */
                            undone: {
                                at: string;
                                by: string;
                            } | null;
                            updated: number;
                            warnings: {
                                code: string;
                                message: {
                                    en: string;
                                    fr: string;
                                };
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invitation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What one is invited to */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description What stands after # in the link */
                        token: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            email: string;
                            /** @description true: sign in with it, then accept */
                            hasAccount: boolean;
                            organisation: string;
                            /** @enum {string} */
                            role: "administrator" | "manager" | "collector" | "reader";
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invitation/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Accepts, and signs in */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description Of who has no account yet */
                        name?: string;
                        password?: string;
                        /** @description What stands after # in the link */
                        token: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Those that are open */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            invitations: {
                                email: string;
                                expired: boolean;
                                expiresAt: string;
                                id: string;
                                invitedAt: string;
                                invitedBy: string;
                                /** @enum {string} */
                                role: "administrator" | "manager" | "collector" | "reader";
                                /** @description null: the mail is still to leave */
                                sentAt: string | null;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        /** Invites by mail */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: email */
                        email: string;
                        /**
                         * @description Of the mail
                         * @enum {string}
                         */
                        language: "fr" | "en";
                        /** @enum {string} */
                        role: "administrator" | "manager" | "collector" | "reader";
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invitations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Takes it back: its link is good no more */
        delete: {
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
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invitations/{id}/mail": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sends it again, with another link */
        post: {
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
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/items": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    after?: string;
                    customerId?: string;
                    kind?: "invoice" | "credit-note" | "payment" | "instalment";
                    limit?: number;
                    /** @description true: only what is open now */
                    open?: "true" | "false";
                    /** @description true: only what is open and past its due date */
                    overdue?: "true" | "false";
                    /** @description true: only what nothing is open of any more */
                    settled?: "true" | "false";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** @description Late interest that the invoice itself states */
                                agreedRate: string | null;
                                /** @description What it was issued for; below zero for credits */
                                amount: string;
                                creditor: string;
                                currency: string;
                                customerId: string;
                                dueOn: string | null;
                                /** @enum {string} */
                                dueOnSource: "given" | "customer-terms" | "creditor-terms" | "law" | "aged-balance";
                                id: string;
                                issuedOn: string;
                                /** @enum {string} */
                                kind: "invoice" | "credit-note" | "payment" | "instalment";
                                limitationOn: string | null;
                                number: string;
                                /** @description What is open of it; of an instalment, its amount: see its payment plan */
                                open: string;
                                paymentPlanId: string | null;
                            }[];
                            /** @description Give it as `after` for the next page; null: no more */
                            next: string | null;
                        };
                    };
                };
            };
        };
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description Late interest that the invoice itself states; absent: the terms of the creditor, else the law */
                        agreedRate?: string | null;
                        /** @description Above zero, for a credit note too */
                        amount: string;
                        /** @description Key of the creditor */
                        creditor: string;
                        currency: string;
                        customerId: string;
                        /** @description Absent: derived from the terms of the customer or creditor, or the law */
                        dueOn?: string | null;
                        /** Format: date */
                        issuedOn: string;
                        /** @enum {string} */
                        kind: "invoice" | "credit-note";
                        number: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/items/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
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
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description Late interest that the invoice itself states */
                            agreedRate: string | null;
                            /** @description What it was issued for; below zero for credits */
                            amount: string;
                            creditor: string;
                            currency: string;
                            customerId: string;
                            dueOn: string | null;
                            /** @enum {string} */
                            dueOnSource: "given" | "customer-terms" | "creditor-terms" | "law" | "aged-balance";
                            /** @description The facts, oldest first; they add up to `open` */
                            entries: {
                                amount: string;
                                id: string;
                                /** @enum {string} */
                                kind: "issue" | "match" | "write-off" | "correction" | "reversal";
                                matchId: string | null;
                                on: string;
                                reason: string | null;
                                reversedBy: string | null;
                                reverses: string | null;
                            }[];
                            id: string;
                            issuedOn: string;
                            /** @enum {string} */
                            kind: "invoice" | "credit-note" | "payment" | "instalment";
                            limitationOn: string | null;
                            number: string;
                            /** @description What is open of it; of an instalment, its amount: see its payment plan */
                            open: string;
                            paymentPlanId: string | null;
                            /** @description Reminder steps that were tried on it */
                            steps: {
                                actId: string;
                                on: string;
                                outcome: string;
                                stepKey: string;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/items/{id}/agreed-rate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** The late-interest rate that an invoice states itself */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description Null: none of its own, so that of the creditor’s terms, else the law’s */
                        rate: string | null;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/items/{id}/corrections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description Decimal amount with the digits of its currency, zero or more */
                        amount: string;
                        /** @enum {string} */
                        change: "increase" | "decrease";
                        /** Format: date */
                        on: string;
                        reason: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            entryId: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/items/{id}/limitation-events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Records what moved the last day to claim an invoice, with what proves it */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /**
                         * @description partial-payment: one that acknowledges the debt without ambiguity; a bare one moves nothing
                         * @enum {string}
                         */
                        kind: "acknowledgement" | "partial-payment" | "lawsuit" | "enforcement" | "mediation" | "formal-notice";
                        /** Format: date */
                        on: string;
                        /** @description What proves it: the document, and where it is kept */
                        proof: string;
                        /** @description End of proceedings or of a mediation; absent: they last still */
                        until?: string | null;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/items/{id}/write-offs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description Absent: all that is open */
                        amount?: string | null;
                        /** Format: date */
                        on: string;
                        reason: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            entryId: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/law/allocation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** How a payment is spread over invoices, and inside each over interest and principal */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description Rates of half-years that the program does not hold; where it holds one, its own is taken */
                        addedRates?: {
                            semester: string;
                            /** @description Of the list that GET /law/rates answers */
                            series: string;
                            source: {
                                /**
                                 * Format: date
                                 * @description Day on which somebody read it there
                                 */
                                readOn: string;
                                /** @description As one cites it: an order, an official page */
                                title: string;
                                /** Format: uri */
                                url: string;
                            };
                            /** @description Percent a year */
                            value: string;
                        }[];
                        /** @description Decimal amount with the digits of its currency, zero or more */
                        amount: string;
                        currency: string;
                        /** @default [] */
                        designated?: string[];
                        invoices: {
                            contractualRate?: string | null;
                            /**
                             * @default business
                             * @enum {string}
                             */
                            debtor?: "business" | "consumer" | "public";
                            /** Format: date */
                            dueOn: string;
                            id: string;
                            /** @description Decimal amount with the digits of its currency, zero or more */
                            principal: string;
                        }[];
                        /** @description ISO 3166 code of the law: FR, DE, GB-SCT… */
                        law: string;
                        /**
                         * @default legal
                         * @enum {string}
                         */
                        order?: "legal" | "oldest-first";
                        /** Format: date */
                        paidOn: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            articles: {
                                id: string;
                                title: string;
                                url: string;
                            }[];
                            /** @description How it was computed, in one sentence */
                            formula: string;
                            lines: {
                                interest: string;
                                invoiceId: string;
                                principal: string;
                                remainingInterest: string;
                                remainingPrincipal: string;
                            }[];
                            /** @description Facts that are needed and absent; then no amount is given */
                            missing: {
                                code: string;
                                message: string;
                            }[];
                            unallocated: string;
                            warnings: {
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/law/deadlines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Time limits of a court procedure */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {string} */
                        kind: "order-for-payment";
                        /** @description ISO 3166 code of the law: FR, DE, GB-SCT… */
                        law: string;
                        orderOn?: string | null;
                        servedOn?: string | null;
                    } | {
                        /** @default false */
                        creditorAbroad?: boolean;
                        /** @enum {string} */
                        kind: "insolvency-claim";
                        /** @description ISO 3166 code of the law: FR, DE, GB-SCT… */
                        law: string;
                        publishedOn?: string | null;
                    } | {
                        commandmentServedOn?: string | null;
                        /** @enum {string} */
                        kind: "uncontested-claim";
                        /** @description ISO 3166 code of the law: FR, DE, GB-SCT… */
                        law: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            articles: {
                                id: string;
                                title: string;
                                url: string;
                            }[];
                            deadlines: {
                                article: string;
                                key: string;
                                lastDay: string;
                                rolled: boolean;
                            }[];
                            /** @description How it was computed, in one sentence */
                            formula: string;
                            /** @description Facts that are needed and absent; then no amount is given */
                            missing: {
                                code: string;
                                message: string;
                            }[];
                            warnings: {
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/law/identifiers/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Whether an identifier is well-formed, and why not */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {string} */
                        kind: "siren" | "siret" | "fr-vat" | "iban" | "rf" | "ics";
                        value: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            normalized: string;
                            reason: string | null;
                            valid: boolean;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/law/late-interest": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Interest and fixed compensation of a late debt, segment by segment */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description Rates of half-years that the program does not hold; where it holds one, its own is taken */
                        addedRates?: {
                            semester: string;
                            /** @description Of the list that GET /law/rates answers */
                            series: string;
                            source: {
                                /**
                                 * Format: date
                                 * @description Day on which somebody read it there
                                 */
                                readOn: string;
                                /** @description As one cites it: an order, an official page */
                                title: string;
                                /** Format: uri */
                                url: string;
                            };
                            /** @description Percent a year */
                            value: string;
                        }[];
                        /**
                         * Format: date
                         * @description Day up to which interest is counted
                         */
                        asOf: string;
                        /**
                         * @description legal: the legal rate whoever owes, as a judgment gives it
                         * @default default
                         * @enum {string}
                         */
                        basis?: "default" | "legal";
                        /** @description Interest of whole years bears interest */
                        capitalisedFrom?: string | null;
                        contractualRate?: string | null;
                        /** @enum {string} */
                        creditor: "business" | "individual";
                        /** @description Credit notes: principal, from their date */
                        credits?: {
                            /** @description Decimal amount with the digits of its currency, zero or more */
                            amount: string;
                            /** Format: date */
                            on: string;
                        }[];
                        currency: string;
                        /**
                         * @default ACT/365
                         * @enum {string}
                         */
                        dayCount?: "ACT/365" | "ACT/ACT";
                        /** @enum {string} */
                        debtor: "business" | "consumer" | "public";
                        /** Format: date */
                        dueOn: string;
                        /**
                         * @default day-after-due
                         * @enum {string}
                         */
                        firstDay?: "day-after-due" | "due-day";
                        formalNoticeOn?: string | null;
                        insolvencyJudgmentOn?: string | null;
                        /** @description Day on which a judgment became enforceable: five points more after two months */
                        judgmentEnforceableOn?: string | null;
                        /** @description ISO 3166 code of the law: FR, DE, GB-SCT… */
                        law: string;
                        /** @description Interest first */
                        payments?: {
                            /** @description Decimal amount with the digits of its currency, zero or more */
                            amount: string;
                            /** Format: date */
                            on: string;
                        }[];
                        /** @description Amount with VAT */
                        principal: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description When an agreed rate lies below the floor */
                            alternatives: {
                                default: {
                                    /** @description All the interest that ran, paid or not */
                                    interest: string;
                                    /** @description What is unpaid of it */
                                    interestDue: string;
                                    principalDue: string;
                                    recoveryCompensation: string;
                                    recoveryCompensationCurrency: string;
                                    segments: {
                                        amount: string;
                                        days: number;
                                        from: string;
                                        principal: string;
                                        rate: string;
                                        to: string;
                                    }[];
                                    /** @description Received beyond what is owed */
                                    surplus: string;
                                    totalDue: string;
                                };
                                floor: {
                                    /** @description All the interest that ran, paid or not */
                                    interest: string;
                                    /** @description What is unpaid of it */
                                    interestDue: string;
                                    principalDue: string;
                                    recoveryCompensation: string;
                                    recoveryCompensationCurrency: string;
                                    segments: {
                                        amount: string;
                                        days: number;
                                        from: string;
                                        principal: string;
                                        rate: string;
                                        to: string;
                                    }[];
                                    /** @description Received beyond what is owed */
                                    surplus: string;
                                    totalDue: string;
                                };
                            } | null;
                            articles: {
                                id: string;
                                title: string;
                                url: string;
                            }[];
                            currency: string;
                            /** @description How it was computed, in one sentence */
                            formula: string;
                            /** @description All the interest that ran, paid or not */
                            interest: string;
                            /** @description What is unpaid of it */
                            interestDue: string;
                            law: string;
                            /** @description Facts that are needed and absent; then no amount is given */
                            missing: {
                                code: string;
                                message: string;
                            }[];
                            principalDue: string;
                            recoveryCompensation: string;
                            recoveryCompensationCurrency: string;
                            segments: {
                                amount: string;
                                days: number;
                                from: string;
                                principal: string;
                                rate: string;
                                to: string;
                            }[];
                            /** @description Received beyond what is owed */
                            surplus: string;
                            totalDue: string;
                            warnings: {
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/law/limitation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Last day to claim, with what interrupted or suspended it */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /**
                         * @default goods-or-services
                         * @enum {string}
                         */
                        claim?: "goods-or-services" | "goods" | "services" | "carriage" | "residential-rent" | "commercial-rent" | "telecom" | "judgment";
                        /** @description Delivery of the goods or end of the work */
                        completedOn?: string | null;
                        /** @enum {string} */
                        debtor: "business" | "consumer" | "public";
                        /** @description Agreed term; null: none was agreed */
                        dueOn?: string | null;
                        events?: {
                            /** @enum {string} */
                            kind: "acknowledgement" | "partial-payment" | "lawsuit" | "enforcement" | "mediation" | "formal-notice";
                            /** Format: date */
                            on: string;
                            until?: string | null;
                        }[];
                        /** @description ISO 3166 code of the law: FR, DE, GB-SCT… */
                        law: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            articles: {
                                id: string;
                                title: string;
                                url: string;
                            }[];
                            cap: string | null;
                            chain: {
                                article: string;
                                effect: string;
                                lastDay: string;
                                on: string;
                                text: string;
                            }[];
                            /** @description How it was computed, in one sentence */
                            formula: string;
                            lastDay: string | null;
                            /** @description Facts that are needed and absent; then no amount is given */
                            missing: {
                                code: string;
                                message: string;
                            }[];
                            /** @description If no term was in fact agreed */
                            prudentLastDay: string | null;
                            warnings: {
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/law/payment-term": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Due date of an invoice between businesses, and the last lawful one */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        deliveredOn?: string | null;
                        /** Format: date */
                        issuedOn: string;
                        /** @description ISO 3166 code of the law: FR, DE, GB-SCT… */
                        law: string;
                        /** @description Goods shipped to an overseas territory */
                        overseas?: {
                            /** @description Made available in metropolitan France */
                            availableOn?: string | null;
                            /** @description Customs clearance at the last port */
                            clearedOn?: string | null;
                        } | null;
                        /** @default null */
                        sector?: ("periodic-invoice" | "perishable" | "perishable-periodic" | "livestock" | "alcohol" | "wine" | "transport" | "green-space-equipment" | "farm-machinery" | "leather" | "watchmaking" | "export") | null;
                        term: {
                            days: number;
                            /** @enum {string} */
                            kind: "net-days";
                        } | {
                            days: number;
                            /** @enum {string} */
                            kind: "end-of-month";
                            /** @default null */
                            method?: ("days-then-month-end" | "month-end-then-days") | null;
                        } | {
                            /** @enum {string} */
                            kind: "none";
                        };
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            articles: {
                                id: string;
                                title: string;
                                url: string;
                            }[];
                            dueOn: string | null;
                            /** @description How it was computed, in one sentence */
                            formula: string;
                            latestLawfulDueOn: string | null;
                            lawful: boolean | null;
                            /** @description Facts that are needed and absent; then no amount is given */
                            missing: {
                                code: string;
                                message: string;
                            }[];
                            warnings: {
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/law/rates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Rates that the house has added, the series there are, and what is missing */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description Of the half-year in force, and of the next one from fifteen days before it */
                            missing: {
                                /** @description False: it will be missing once that half-year begins */
                                inForce: boolean;
                                laws: string[];
                                name: string;
                                semester: string;
                                series: string;
                                startsOn: string;
                            }[];
                            /** @description Added by the house, the reversed ones too */
                            rates: {
                                addedAt: string;
                                addedBy: string;
                                id: string;
                                name: string;
                                reversedAt: string | null;
                                reversedBy: string | null;
                                semester: string;
                                series: string;
                                shippedValue: string | null;
                                source: {
                                    readOn: string;
                                    title: string;
                                    url: string;
                                };
                                /**
                                 * @description shipped: the program holds the same by now; conflict: it holds another, which is taken
                                 * @enum {string}
                                 */
                                state: "used" | "shipped" | "conflict" | "reversed";
                                value: string;
                            }[];
                            series: {
                                /** @description False: not one half-year is known, and none is asked for */
                                covered: boolean;
                                id: string;
                                /** @description Latest half-year, shipped or added */
                                lastKnown: string | null;
                                laws: string[];
                                name: string;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        /** Adds rates that the program does not hold yet, each with its source; all or none */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        rates: {
                            /** @description Of the list that GET /law/rates answers */
                            series: string;
                            source: {
                                /**
                                 * Format: date
                                 * @description Day on which somebody read it there
                                 */
                                readOn: string;
                                /** @description As one cites it: an order, an official page */
                                title: string;
                                /** Format: uri */
                                url: string;
                            };
                            values: {
                                [key: string]: string;
                            };
                        }[];
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            added: number;
                            /** @description Of the same value already, shipped or added */
                            alreadyKnown: number;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/law/rates/{id}/reversal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes an added rate back: it stays on record */
        post: {
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
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/law/watch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Texts and rates that are applied, newest first, and who has read them */
        get: {
            parameters: {
                query?: {
                    /** @description Only what was compared, or came into force, on that day or later */
                    since?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            entries: {
                                /** @description Article, or half-year of a rate */
                                id: string;
                                key: string;
                                /** @enum {string} */
                                kind: "text" | "rate";
                                /** @description ISO 3166 codes; EU for the Union */
                                laws: string[];
                                /** @description A text: last compared. A rate: in force from. */
                                on: string;
                                readBy: {
                                    at: string;
                                    name: string;
                                }[];
                                readByMe: boolean;
                                sourced: boolean;
                                title: string;
                                url: string;
                                validatedByLawyer: boolean;
                                /** @description Percent */
                                value: string | null;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/law/watch/acknowledgements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A person says to have read entries of the watch */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description Of the entries that were read */
                        keys: string[];
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description Those that had not been read before */
                            acknowledged: number;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/limitation-events/{id}/reversal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        reason: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mail": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description Host and port; neither user nor password */
                            server: string | null;
                            /** @description environment: by SMTP_URL, which goes before what is set here */
                            setBy: ("environment" | "settings") | null;
                            settings: {
                                host: string;
                                /**
                                 * @description unreadable: sealed with another RECOUVRANCE_SECRET; itself it is never told
                                 * @enum {string}
                                 */
                                password: "none" | "kept" | "unreadable";
                                port: number;
                                /** @enum {string} */
                                security: "tls" | "starttls" | "none";
                                username: string | null;
                            } | null;
                            /**
                             * @description outbox: messages become files and nothing leaves
                             * @enum {string}
                             */
                            way: "smtp" | "outbox";
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mail/server": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Sets the server that e-mail leaves by; its password is kept sealed and never told */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        host: string;
                        /** @description Absent: the one that is kept, for the same user of the same server */
                        password?: string;
                        port: number;
                        /**
                         * @description tls: from the first byte; starttls: nothing is said before it; none: on one’s own network
                         * @enum {string}
                         */
                        security: "tls" | "starttls" | "none";
                        username: string | null;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description Host and port; neither user nor password */
                            server: string | null;
                            /** @description environment: by SMTP_URL, which goes before what is set here */
                            setBy: ("environment" | "settings") | null;
                            settings: {
                                host: string;
                                /**
                                 * @description unreadable: sealed with another RECOUVRANCE_SECRET; itself it is never told
                                 * @enum {string}
                                 */
                                password: "none" | "kept" | "unreadable";
                                port: number;
                                /** @enum {string} */
                                security: "tls" | "starttls" | "none";
                                username: string | null;
                            } | null;
                            /**
                             * @description outbox: messages become files and nothing leaves
                             * @enum {string}
                             */
                            way: "smtp" | "outbox";
                        };
                    };
                };
            };
        };
        post?: never;
        /** Lets nothing leave any more */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description Host and port; neither user nor password */
                            server: string | null;
                            /** @description environment: by SMTP_URL, which goes before what is set here */
                            setBy: ("environment" | "settings") | null;
                            settings: {
                                host: string;
                                /**
                                 * @description unreadable: sealed with another RECOUVRANCE_SECRET; itself it is never told
                                 * @enum {string}
                                 */
                                password: "none" | "kept" | "unreadable";
                                port: number;
                                /** @enum {string} */
                                security: "tls" | "starttls" | "none";
                                username: string | null;
                            } | null;
                            /**
                             * @description outbox: messages become files and nothing leaves
                             * @enum {string}
                             */
                            way: "smtp" | "outbox";
                        };
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mail/tests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sends a test message from the address of a creditor, and says what the server answered */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description Key: the message leaves from its address */
                        creditor: string;
                        to: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description What the server said */
                            answer: string;
                            en: string;
                            fr: string;
                            /** @enum {string} */
                            outcome: "accepted" | "refused" | "postponed" | "uncertain";
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/matches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description Debts and credits of one customer, creditor and currency; both sides add up to the same */
                        lines: {
                            /** @description What is taken of the item */
                            amount: string;
                            itemId: string;
                        }[];
                        /** Format: date */
                        on: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            matchId: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/matches/{id}/reversal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: date */
                        on: string;
                        reason: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            entryIds: string[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is here, and as what */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /**
                             * @description outbox: invitations become files in the data folder
                             * @enum {string}
                             */
                            mail: "smtp" | "outbox";
                            members: {
                                email: string;
                                id: string;
                                name: string;
                                /** @enum {string} */
                                role: "administrator" | "manager" | "collector" | "reader";
                                secondFactor: boolean;
                                since: string;
                                you: boolean;
                            }[];
                            secondFactorRequired: boolean;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/members/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Lets somebody in no more, at once */
        delete: {
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
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        options?: never;
        head?: never;
        /** Gives another role */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {string} */
                        role: "administrator" | "manager" | "collector" | "reader";
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        trace?: never;
    };
    "/api/v1/members/{id}/factors-reset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Removes the second factor of who has lost it */
        post: {
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
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Newest first */
        get: {
            parameters: {
                query: {
                    after?: string;
                    customerId: string;
                    limit?: number;
                    /** @description Only those that are pinned */
                    pinned?: "true";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description Give it as `after` for the next page; null: no more */
                            next: string | null;
                            notes: {
                                attachments: {
                                    bytes: number;
                                    mediaType: string;
                                    name: string;
                                    position: number;
                                }[];
                                author: string;
                                /** @description Young enough for its author to change or delete it */
                                correctable: boolean;
                                customerId: string;
                                editedAt: string | null;
                                id: string;
                                itemId: string | null;
                                itemNumber: string | null;
                                mentions: {
                                    name: string;
                                    personId: string;
                                }[];
                                pinned: boolean;
                                text: string;
                                writtenAt: string;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        customerId: string;
                        /** @description Absent: about the customer as a whole */
                        itemId?: string | null;
                        /**
                         * @description Ids of GET /colleagues: whom the note calls
                         * @default []
                         */
                        mentions?: string[];
                        /**
                         * @description Shown first on the page of the customer
                         * @default false
                         */
                        pinned?: boolean;
                        text: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notes/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** By its author during 15 minutes, by who manages at any time */
        delete: {
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
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        options?: never;
        head?: never;
        /** Its author corrects it during 15 minutes; anybody pins it */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description Ids of GET /colleagues: whom the note calls */
                        mentions?: string[];
                        pinned?: boolean;
                        text?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        trace?: never;
    };
    "/api/v1/notes/{id}/attachments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Attaches a file to a note that was just written */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "multipart/form-data": {
                        /** @description The file itself, sent as multipart/form-data: at most 10 MiB, at most 5 to a note */
                        file: {
                            name: string;
                            sha256: string;
                        };
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            position: number;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notes/{id}/attachments/{position}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    position: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notes/{id}/treatment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Whom a note calls says that they have treated it, or that it waits again */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description False: it stands in their day again */
                        treated: boolean;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/open-items": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is open of everybody, without instalments, which stand with their payment plan */
        get: {
            parameters: {
                query?: {
                    after?: string;
                    /** @description Who looks after them: a person of GET /colleagues, `me`, or `none` for nobody */
                    assignee?: string;
                    country?: string;
                    /** @description Key of the creditor to whom something is open */
                    creditor?: string;
                    /** @description Of what is open, and of the amounts */
                    currency?: string;
                    /** @description Least net position of a customer, or least that is open of an item */
                    from?: string;
                    kind?: "business" | "consumer" | "public";
                    /** @description Days past the oldest due date of the customer, or that of the item; `any`: late at all */
                    late?: "any" | "not-due" | "1-30" | "31-60" | "61-90" | "90+";
                    /** @description Says of each invoice until when it can surely be claimed and what interest is due */
                    law?: "true";
                    limit?: number;
                    /** @description Only customers with something open */
                    open?: "true";
                    /** @description Default: the way in which one looks at such a list */
                    order?: "asc" | "desc";
                    /** @description The same as `late=any` */
                    overdue?: "true";
                    /** @description Part of the name or number of a customer, the number of an open item, or an amount */
                    q?: string;
                    /** @description Key of the scenario that they follow */
                    scenario?: string;
                    /** @description By due date, open amount or number */
                    sort?: "due" | "open" | "item";
                    /** @description Something of the customer, or the item, is held, contested, promised or near its limitation today, or the customer is insolvent */
                    state?: "held" | "disputed" | "promised" | "insolvent" | "near-limitation";
                    /** @description Most */
                    to?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                amount: string;
                                assigneeId: string | null;
                                /** @description In open disputes */
                                contested: string;
                                creditor: string;
                                currency: string;
                                customerId: string;
                                customerName: string;
                                customerNumber: string;
                                dueOn: string | null;
                                id: string;
                                issuedOn: string;
                                /** @enum {string} */
                                kind: "invoice" | "credit-note" | "payment" | "instalment";
                                /** @description Where it was asked for */
                                law?: {
                                    /** @description Due today; null: a fact or a rate is missing, or credits are still to be matched */
                                    interest: string | null;
                                    /** @description Last sure day to claim it; null: not recorded */
                                    lastDay: string | null;
                                };
                                number: string;
                                open: string;
                            }[];
                            /** @description Give it as `after` for the next page; null: no more */
                            next: string | null;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/open-items/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The open items within the filters; told in the audit trail */
        get: {
            parameters: {
                query: {
                    /** @description Who looks after them: a person of GET /colleagues, `me`, or `none` for nobody */
                    assignee?: string;
                    country?: string;
                    /** @description Key of the creditor to whom something is open */
                    creditor?: string;
                    /** @description Of what is open, and of the amounts */
                    currency?: string;
                    format: "csv" | "xlsx";
                    /** @description Least net position of a customer, or least that is open of an item */
                    from?: string;
                    kind?: "business" | "consumer" | "public";
                    /** @description Of the heads, and of how numbers and days are written */
                    language?: "fr" | "en";
                    /** @description Days past the oldest due date of the customer, or that of the item; `any`: late at all */
                    late?: "any" | "not-due" | "1-30" | "31-60" | "61-90" | "90+";
                    /** @description Only customers with something open */
                    open?: "true";
                    /** @description Default: the way in which one looks at such a list */
                    order?: "asc" | "desc";
                    /** @description The same as `late=any` */
                    overdue?: "true";
                    /** @description Part of the name or number of a customer, the number of an open item, or an amount */
                    q?: string;
                    /** @description Key of the scenario that they follow */
                    scenario?: string;
                    /** @description By due date, open amount or number */
                    sort?: "due" | "open" | "item";
                    /** @description Something of the customer, or the item, is held, contested, promised or near its limitation today, or the customer is insolvent */
                    state?: "held" | "disputed" | "promised" | "insolvent" | "near-limitation";
                    /** @description Most */
                    to?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/open-items/summary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many open items are within the filters, and what is open of them */
        get: {
            parameters: {
                query?: {
                    /** @description Who looks after them: a person of GET /colleagues, `me`, or `none` for nobody */
                    assignee?: string;
                    country?: string;
                    /** @description Key of the creditor to whom something is open */
                    creditor?: string;
                    /** @description Of what is open, and of the amounts */
                    currency?: string;
                    /** @description Least net position of a customer, or least that is open of an item */
                    from?: string;
                    kind?: "business" | "consumer" | "public";
                    /** @description Days past the oldest due date of the customer, or that of the item; `any`: late at all */
                    late?: "any" | "not-due" | "1-30" | "31-60" | "61-90" | "90+";
                    /** @description Only customers with something open */
                    open?: "true";
                    /** @description The same as `late=any` */
                    overdue?: "true";
                    /** @description Part of the name or number of a customer, the number of an open item, or an amount */
                    q?: string;
                    /** @description Key of the scenario that they follow */
                    scenario?: string;
                    /** @description Something of the customer, or the item, is held, contested, promised or near its limitation today, or the customer is insolvent */
                    state?: "held" | "disputed" | "promised" | "insolvent" | "near-limitation";
                    /** @description Most */
                    to?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            count: number;
                            open: {
                                currency: string;
                                items: number;
                                open: string;
                                overdue: string;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organisation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Its name, its hours, and where its data lie */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            createdAt: string;
                            customers: number;
                            /**
                             * @description embedded: in the data folder
                             * @enum {string}
                             */
                            database: "embedded" | "server";
                            databaseBytes: number;
                            /** @description On the machine that runs the program */
                            dataFolder: string;
                            name: string;
                            /** @description Since when automatic steps leave; null: nothing leaves */
                            sendingStartedAt: string | null;
                            timeZone: string;
                            /** @description Of the program */
                            version: string;
                        };
                    };
                };
            };
        };
        put: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        name: string;
                        /** @description Where its days begin and end */
                        timeZone: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            createdAt: string;
                            customers: number;
                            /**
                             * @description embedded: in the data folder
                             * @enum {string}
                             */
                            database: "embedded" | "server";
                            databaseBytes: number;
                            /** @description On the machine that runs the program */
                            dataFolder: string;
                            name: string;
                            /** @description Since when automatic steps leave; null: nothing leaves */
                            sendingStartedAt: string | null;
                            timeZone: string;
                            /** @description Of the program */
                            version: string;
                        };
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/password-resets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Asks for a mail to choose a new password; the answer tells nothing */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: email */
                        email: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/password-resets/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Chooses it, with what the mail led to */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        password: string;
                        /** @description What stands after # in the link */
                        token: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/payment-plans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query: {
                    customerId: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            paymentPlans: {
                                agreedOn: string;
                                amount: string;
                                creditor: string;
                                currency: string;
                                customerId: string;
                                id: string;
                                instalments: {
                                    amount: string;
                                    dueOn: string;
                                    itemId: string;
                                    number: string;
                                    /** @description What was paid on the original invoices settles instalments by their dates */
                                    open: string;
                                }[];
                                itemIds: string[];
                                itemNumbers: string[];
                                lapseAfterDays: number | null;
                                lapsedOn: string | null;
                                message: {
                                    en: string;
                                    fr: string;
                                };
                                open: string;
                                /** @enum {string} */
                                state: "not-agreed-yet" | "in-force" | "late" | "completed" | "lapsed";
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /**
                         * Format: date
                         * @description Absent: today
                         */
                        agreedOn?: string;
                        /** @description By date; together exactly what is open of the invoices */
                        instalments: {
                            /** @description Decimal amount with the digits of its currency, zero or more */
                            amount: string;
                            /** Format: date */
                            dueOn: string;
                        }[];
                        /** @description Open invoices of one customer, creditor and currency */
                        itemIds: string[];
                        /** @description It lapses by itself when an instalment is open that many days after its date */
                        lapseAfterDays?: number | null;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/payment-plans/{id}/lapse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /**
                         * Format: date
                         * @description Absent: today
                         */
                        on?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/payments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description Decimal amount with the digits of its currency, zero or more */
                        amount: string;
                        /** @description Key of the creditor */
                        creditor: string;
                        currency: string;
                        customerId: string;
                        /** Format: date */
                        receivedOn: string;
                        /** @description What the payer or the bank wrote */
                        reference: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/planning": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What would leave on a day, and why everything else waits; writes nothing */
        get: {
            parameters: {
                query?: {
                    after?: string;
                    /** @description Day of the question; today by default */
                    asOf?: string;
                    /** @description Customers per page */
                    limit?: number;
                    /** @description Only the items that this rule keeps back, and no acts */
                    rule?: "settled" | "insolvency" | "time-barred" | "compliance" | "hold" | "dispute" | "payment-plan" | "promise-pending" | "direct-debit" | "no-due-date" | "cure-period" | "not-yet-due" | "net-credit" | "below-minimum" | "min-interval" | "contact-cap" | "bank-stale" | "no-contact" | "calendar" | "scenario-ended";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            acts: {
                                amount: string;
                                approval: string;
                                channel: string;
                                creditorId: string;
                                currency: string;
                                customer: {
                                    id: string;
                                    name: string;
                                    number: string;
                                };
                                items: {
                                    amount: string;
                                    itemId: string;
                                    number: string;
                                    section: string;
                                    stepKey: string;
                                }[];
                                occurrence: number;
                                /** Format: date */
                                on: string;
                                reasons: {
                                    en: string;
                                    fr: string;
                                }[];
                                /** @description Its name */
                                step: {
                                    en: string;
                                    fr: string;
                                };
                                stepKey: string;
                                tone: string;
                            }[];
                            /** Format: date */
                            asOf: string;
                            explanations: {
                                currency: string;
                                customer: {
                                    id: string;
                                    name: string;
                                    number: string;
                                };
                                itemId: string;
                                message: {
                                    en: string;
                                    fr: string;
                                };
                                nextOn: string | null;
                                /** @description Its name */
                                nextStep: {
                                    en: string;
                                    fr: string;
                                } | null;
                                nextStepKey: string | null;
                                number: string;
                                openAmount: string;
                                rule: string | null;
                                state: string;
                                until: string | null;
                            }[];
                            /** @description Give it as `after` for the next page; null: no more */
                            next: string | null;
                            tasks: {
                                customer: {
                                    id: string;
                                    name: string;
                                    number: string;
                                };
                                itemIds: string[];
                                kind: string;
                                reason: {
                                    en: string;
                                    fr: string;
                                };
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/planning/held": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What does not leave on a day, added up by the rule that stops it; writes nothing */
        get: {
            parameters: {
                query?: {
                    /** @description The `next` of the page before */
                    after?: string;
                    /** @description Day of the question; today by default */
                    asOf?: string;
                    /** @description Customers per page */
                    limit?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            asOf: string;
                            /** @description Looked at on this page */
                            customers: number;
                            /** @description Give it as `after` for the next page; null: no more */
                            next: string | null;
                            rules: {
                                /** @description Customers, counted once for each creditor */
                                accounts: number;
                                amounts: {
                                    amount: string;
                                    currency: string;
                                }[];
                                /**
                                 * @description The `rule` of GET /planning
                                 * @enum {string}
                                 */
                                code: "settled" | "insolvency" | "time-barred" | "compliance" | "hold" | "dispute" | "payment-plan" | "promise-pending" | "direct-debit" | "no-due-date" | "cure-period" | "not-yet-due" | "net-credit" | "below-minimum" | "min-interval" | "contact-cap" | "bank-stale" | "no-contact" | "calendar" | "scenario-ended";
                                en: string;
                                fr: string;
                                items: number;
                                /** @description Last day of the first that ends by itself */
                                until: string | null;
                            }[];
                            /** @description To look at in all */
                            total: number;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/planning/run": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Inserts the acts of the plan of a day; repeated, it adds nothing */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /**
                         * Format: date
                         * @description Day to plan; today by default
                         */
                        asOf?: string;
                        /**
                         * @description due: customers whose review date has come
                         * @default due
                         * @enum {string}
                         */
                        scope?: "due" | "all";
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description Acts inserted now; none when the same run was made before */
                            acts: number;
                            /** Format: date */
                            asOf: string;
                            cancelled: number;
                            customers: number;
                            tasks: number;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/planning/simulate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Runs the engine on the facts of the request: what would leave, and why everything else waits
         * @description Stateless: reads and writes nothing, needs no sign-in, is rate limited.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: date */
                        asOf: string;
                        bank?: {
                            /** @description Instead of lastStatementOn, when there are several accounts */
                            accounts?: {
                                ibanEnd?: string | null;
                                lastStatementOn: string | null;
                            }[];
                            /** @description Last booked movement; null: none was ever read */
                            lastStatementOn?: string | null;
                            maxAgeDays: number;
                        } | null;
                        /** @description Somebody collects for the creditor; absent: the creditor collects its own claims */
                        collector?: {
                            /** @description Written agreement with the creditor */
                            agreementOn?: string | null;
                            /** @description Declaration to the public prosecutor */
                            declaredOn?: string | null;
                            /**
                             * @description An account for funds collected for others alone
                             * @default false
                             */
                            hasReservedAccount?: boolean;
                            /** @description Last day of the professional liability insurance */
                            insuredUntil?: string | null;
                        } | null;
                        customer: {
                            /** @default [] */
                            contacts?: {
                                /**
                                 * @description `call` is the telephone, `registered-letter` the postal address
                                 * @enum {string}
                                 */
                                channel: "email" | "sms" | "phone" | "letter" | "call" | "registered-letter";
                                role?: string;
                                /** @description An employer, a neighbour: nothing is ever sent there */
                                thirdParty?: boolean;
                                /** @description false once a bounce proved that it does not arrive */
                                usable?: boolean;
                                value: string;
                                /**
                                 * Format: date
                                 * @description A bounce before that day says nothing about it
                                 */
                                verifiedOn?: string;
                            }[];
                            country: string;
                            id: string;
                            /** @enum {string} */
                            kind: "business" | "consumer" | "public";
                            /**
                             * @default fr
                             * @enum {string}
                             */
                            language?: "fr" | "en" | "de" | "es" | "it";
                            /**
                             * @description Part of France with public holidays of its own
                             * @enum {string}
                             */
                            region?: "FR-57" | "FR-67" | "FR-68" | "FR-6AE" | "FR-971" | "FR-972" | "FR-973" | "FR-974" | "FR-976";
                        };
                        /** @default [] */
                        directDebits?: {
                            /** Format: date */
                            collectionOn: string;
                            itemIds: string[];
                            /**
                             * @description Days in which the bank can send it back
                             * @default 0
                             */
                            returnWindowDays?: number;
                        }[];
                        /** @default [] */
                        disputes?: {
                            /** @description Beside `disputedAmount`: the larger one counts */
                            amount: string;
                            /** @description Day by which we owe an answer; it does not lift the dispute */
                            deadlineOn?: string | null;
                            itemId: string;
                            reason?: string;
                        }[];
                        /** @default [] */
                        history?: {
                            /** @description Tells two acts of one day apart when contacts are counted */
                            actId?: string;
                            /** @enum {string} */
                            channel?: "email" | "sms" | "call" | "letter" | "registered-letter" | "task";
                            itemId: string;
                            /**
                             * Format: date
                             * @description What happened after asOf is not known on asOf: it is left out
                             */
                            on: string;
                            /**
                             * @description Only `sent` and `delivered` consume the step
                             * @enum {string}
                             */
                            outcome: "sent" | "delivered" | "failed" | "bounced" | "cancelled";
                            stepKey: string;
                        }[];
                        /** @default [] */
                        holds?: {
                            /** Format: date */
                            from: string;
                            /** @description With scope `item`, and only then */
                            itemId?: string | null;
                            /** @default  */
                            reason?: string;
                            /** @enum {string} */
                            scope: "portfolio" | "customer" | "item";
                            /** @description Held too; null or absent: until somebody ends it */
                            until?: string | null;
                        }[];
                        insolvencyOpenedOn?: string | null;
                        items: {
                            currency: string;
                            /** @default 0 */
                            disputedAmount?: string;
                            /** @description null: the legal default term, where the law gives one */
                            dueOn?: string | null;
                            /** @description Day on which it came into our hands, for the entry policy; asOf when absent */
                            enteredOn?: string | null;
                            id: string;
                            /** Format: date */
                            issuedOn: string;
                            /**
                             * @default invoice
                             * @enum {string}
                             */
                            kind?: "invoice" | "credit-note" | "payment" | "instalment";
                            /** @description Last day of the limitation period; computed from the law when absent */
                            limitationOn?: string | null;
                            /** @description The id when absent */
                            number?: string;
                            /** @description Below zero for credit notes and payments */
                            openAmount: string;
                        }[];
                        /**
                         * @description Law of the claims: the creditor’s country
                         * @default FR
                         */
                        law?: string;
                        /**
                         * @description Contacts of this customer that `history` does not show: about settled items, or by hand
                         * @default []
                         */
                        otherActs?: {
                            /** @enum {string} */
                            channel: "email" | "sms" | "call" | "letter" | "registered-letter" | "task";
                            /** Format: date */
                            on: string;
                        }[];
                        /** @default [] */
                        plans?: {
                            agreedOn?: string | null;
                            id?: string;
                            /** @description Items of kind `instalment` that replace them; settled ones may be absent */
                            instalmentIds: string[];
                            /** @description The original items */
                            itemIds: string[];
                            lapseAfterDays?: number | null;
                            lapsedOn?: string | null;
                        }[];
                        /** @description Chases instalments; the scenario itself when absent */
                        planScenario?: {
                            /** @default 3 */
                            bankDelayDays?: number;
                            /** @description Most contacts of one customer in any 7 and any 30 days */
                            caps?: {
                                perMonth?: number;
                                perWeek?: number;
                            };
                            /**
                             * @default first-step
                             * @enum {string}
                             */
                            entry?: "account-review" | "first-step" | "matching-step";
                            /**
                             * @default customer
                             * @enum {string}
                             */
                            grouping?: "customer" | "invoice";
                            key: string;
                            /**
                             * @description Days between the last step and the legal review: the time that the last letter leaves to pay
                             * @default 0
                             */
                            legalReviewAfterDays?: number;
                            /** @default 0 */
                            minDaysBetweenActs?: number;
                            /** @default 0.00 */
                            minimumAmount?: string;
                            name?: {
                                en: string;
                                fr: string;
                            };
                            /** @description Letter that opens with an old debt under entry `account-review` */
                            reviewStep?: {
                                /** @enum {string} */
                                approval: "automatic" | "manual";
                                /** @enum {string} */
                                channel: "email" | "sms" | "call" | "letter" | "registered-letter" | "task";
                                /** @description Tried in order when the customer has no usable contact on `channel` */
                                fallbackChannels?: ("email" | "sms" | "call" | "letter" | "registered-letter" | "task")[];
                                /** @description Stable across versions: the memory of each item names it */
                                key: string;
                                name?: {
                                    en: string;
                                    fr: string;
                                };
                                /** @description Key of the message template; the key of the step when absent */
                                template?: string;
                                /** @enum {string} */
                                tone: "friendly" | "courteous" | "firm" | "final" | "formal";
                            };
                            /** @description None: a scenario without action, under which nothing leaves */
                            steps: {
                                /** @description Days after the previous step of the same item was sent; not on the first step */
                                afterPreviousDays?: number;
                                /** @enum {string} */
                                approval: "automatic" | "manual";
                                /** @enum {string} */
                                channel: "email" | "sms" | "call" | "letter" | "registered-letter" | "task";
                                /** @description Its message offers a cure period: so many days without a formal notice or a legal review */
                                cure?: {
                                    days: number;
                                    /**
                                     * @description Late interest and the fixed compensation are waived on payment in time, where the law lets them
                                     * @default false
                                     */
                                    waivesPenalties?: boolean;
                                };
                                /** @description With offsetDays: that date moved to the last day of its month */
                                endOfMonth?: boolean;
                                /** @description Tried in order when the customer has no usable contact on `channel` */
                                fallbackChannels?: ("email" | "sms" | "call" | "letter" | "registered-letter" | "task")[];
                                /** @description Stable across versions: the memory of each item names it */
                                key: string;
                                name?: {
                                    en: string;
                                    fr: string;
                                };
                                /** @description Days after the due date; negative: before it */
                                offsetDays?: number;
                                /** @description Due again that many days after it was sent, until it was sent `limit` times in all */
                                repeat?: {
                                    everyDays: number;
                                    limit: number;
                                };
                                /** @description Key of the message template; the key of the step when absent */
                                template?: string;
                                /** @enum {string} */
                                tone: "friendly" | "courteous" | "firm" | "final" | "formal";
                            }[];
                            /**
                             * @description An open amount at or below it counts as settled
                             * @default 0.00
                             */
                            tolerance?: string;
                            /** @default 1 */
                            version?: number;
                        };
                        /** @default [] */
                        promises?: {
                            /** @description null or absent: the whole of them */
                            amount?: string | null;
                            /** Format: date */
                            dueOn: string;
                            itemIds: string[];
                            /** @description Ignored before that day */
                            madeOn?: string | null;
                            /** @description Paid on these items since; else told from what is left open */
                            paidAmount?: string | null;
                        }[];
                        /**
                         * @description What protects the debtor from being contacted
                         * @default []
                         */
                        safeguards?: ({
                            /** Format: date */
                            from: string;
                            /** @enum {string} */
                            kind: "represented";
                            representative: string;
                            /** @description Last day; null or absent: nobody has ended it */
                            until?: string | null;
                            writeTo?: string | null;
                        } | {
                            /** Format: date */
                            from: string;
                            /** @enum {string} */
                            kind: "over-indebted";
                            /** @description Last day; null or absent: nobody has ended it */
                            until?: string | null;
                        } | {
                            /** @enum {string} */
                            channel: "email" | "sms" | "phone";
                            /** Format: date */
                            from: string;
                            /** @enum {string} */
                            kind: "channel-refused";
                            /** @description Last day; null or absent: nobody has ended it */
                            until?: string | null;
                        })[];
                        scenario: {
                            /** @default 3 */
                            bankDelayDays?: number;
                            /** @description Most contacts of one customer in any 7 and any 30 days */
                            caps?: {
                                perMonth?: number;
                                perWeek?: number;
                            };
                            /**
                             * @default first-step
                             * @enum {string}
                             */
                            entry?: "account-review" | "first-step" | "matching-step";
                            /**
                             * @default customer
                             * @enum {string}
                             */
                            grouping?: "customer" | "invoice";
                            key: string;
                            /**
                             * @description Days between the last step and the legal review: the time that the last letter leaves to pay
                             * @default 0
                             */
                            legalReviewAfterDays?: number;
                            /** @default 0 */
                            minDaysBetweenActs?: number;
                            /** @default 0.00 */
                            minimumAmount?: string;
                            name?: {
                                en: string;
                                fr: string;
                            };
                            /** @description Letter that opens with an old debt under entry `account-review` */
                            reviewStep?: {
                                /** @enum {string} */
                                approval: "automatic" | "manual";
                                /** @enum {string} */
                                channel: "email" | "sms" | "call" | "letter" | "registered-letter" | "task";
                                /** @description Tried in order when the customer has no usable contact on `channel` */
                                fallbackChannels?: ("email" | "sms" | "call" | "letter" | "registered-letter" | "task")[];
                                /** @description Stable across versions: the memory of each item names it */
                                key: string;
                                name?: {
                                    en: string;
                                    fr: string;
                                };
                                /** @description Key of the message template; the key of the step when absent */
                                template?: string;
                                /** @enum {string} */
                                tone: "friendly" | "courteous" | "firm" | "final" | "formal";
                            };
                            /** @description None: a scenario without action, under which nothing leaves */
                            steps: {
                                /** @description Days after the previous step of the same item was sent; not on the first step */
                                afterPreviousDays?: number;
                                /** @enum {string} */
                                approval: "automatic" | "manual";
                                /** @enum {string} */
                                channel: "email" | "sms" | "call" | "letter" | "registered-letter" | "task";
                                /** @description Its message offers a cure period: so many days without a formal notice or a legal review */
                                cure?: {
                                    days: number;
                                    /**
                                     * @description Late interest and the fixed compensation are waived on payment in time, where the law lets them
                                     * @default false
                                     */
                                    waivesPenalties?: boolean;
                                };
                                /** @description With offsetDays: that date moved to the last day of its month */
                                endOfMonth?: boolean;
                                /** @description Tried in order when the customer has no usable contact on `channel` */
                                fallbackChannels?: ("email" | "sms" | "call" | "letter" | "registered-letter" | "task")[];
                                /** @description Stable across versions: the memory of each item names it */
                                key: string;
                                name?: {
                                    en: string;
                                    fr: string;
                                };
                                /** @description Days after the due date; negative: before it */
                                offsetDays?: number;
                                /** @description Due again that many days after it was sent, until it was sent `limit` times in all */
                                repeat?: {
                                    everyDays: number;
                                    limit: number;
                                };
                                /** @description Key of the message template; the key of the step when absent */
                                template?: string;
                                /** @enum {string} */
                                tone: "friendly" | "courteous" | "firm" | "final" | "formal";
                            }[];
                            /**
                             * @description An open amount at or below it counts as settled
                             * @default 0.00
                             */
                            tolerance?: string;
                            /** @default 1 */
                            version?: number;
                        };
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            acts: {
                                amount: string;
                                approval: string;
                                channel: string;
                                currency: string;
                                items: {
                                    amount: string;
                                    itemId: string;
                                    /** @description demanded, also-overdue or coming-due */
                                    section: string;
                                    stepKey: string;
                                }[];
                                /** @description asOf, or the next day on which the customer may be contacted */
                                on: string;
                                /** @description In the language of the caller */
                                reasons: string[];
                                stepKey: string;
                            }[];
                            explanations: {
                                itemId: string;
                                message: {
                                    en: string;
                                    fr: string;
                                };
                                /** @description Day of the next act if no fact changes until then */
                                nextOn: string | null;
                                nextStepKey: string | null;
                                /** @description null: in an act that leaves on asOf */
                                rule: string | null;
                                /** @description act, waiting, blocked or closed */
                                state: string;
                                /** @description Last day on which the rule applies, when a date ends it */
                                until: string | null;
                            }[];
                            tasks: {
                                itemIds: string[];
                                /** @description fix-contact, match-payments, legal-review, broken-promise or file-claim */
                                kind: string;
                                /** @description In the language of the caller */
                                reason: string;
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/portfolio-views": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One’s own and those of the team */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description The one with which the portfolio opens */
                            opening: string | null;
                            views: {
                                author: string;
                                id: string;
                                name: string;
                                search: string;
                                shared: boolean;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        name: string;
                        /** @description What stands in the address of the screen after its question mark: filters, sort and columns */
                        search: string;
                        /**
                         * @description true: for the whole team
                         * @default false
                         */
                        shared?: boolean;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/portfolio-views/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: {
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
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        options?: never;
        head?: never;
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        name?: string;
                        /** @description What stands in the address of the screen after its question mark: filters, sort and columns */
                        search?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        trace?: never;
    };
    "/api/v1/portfolio-views/opening": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description null: none */
                        id: string | null;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/print-batches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Print batches, the newest first */
        get: {
            parameters: {
                query?: {
                    after?: string;
                    limit?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            batches: {
                                /** @description Letters in its PDF */
                                bound: number;
                                createdAt: string;
                                discardedAt: string | null;
                                discardedBy: string | null;
                                id: string;
                                madeBy: string;
                                madeOn: string;
                                postedBy: string | null;
                                postedOn: string | null;
                                /**
                                 * @description interrupted: its making did not end; its letters can only be given back
                                 * @enum {string}
                                 */
                                state: "interrupted" | "to-post" | "posted" | "discarded";
                            }[];
                            /** @description Give it as `after` for the next page; null: no more */
                            next: string | null;
                        };
                    };
                };
            };
        };
        put?: never;
        /** Writes the approved letters and binds them into one PDF with its list */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /**
                         * @default [
                         *       "letter",
                         *       "registered-letter"
                         *     ]
                         */
                        channels?: ("letter" | "registered-letter")[];
                        /**
                         * @description Letters at most; the others wait for the next batch. A batch holds 500 at most
                         * @default 500
                         */
                        limit?: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description Null: no letter could leave */
                            batch: {
                                /** @description Letters in its PDF */
                                bound: number;
                                createdAt: string;
                                discardedAt: string | null;
                                discardedBy: string | null;
                                figures: {
                                    /** @description To customers in another country */
                                    abroad: number;
                                    amounts: {
                                        amount: string;
                                        currency: string;
                                    }[];
                                    letters: number;
                                    registered: number;
                                    /** @description Printed on both sides; no two letters share one */
                                    sheets: number;
                                };
                                id: string;
                                /** @description In the order of the PDF */
                                letters: {
                                    actId: string;
                                    amount: string;
                                    /** @enum {string} */
                                    channel: "letter" | "registered-letter";
                                    currency: string;
                                    customer: {
                                        id: string;
                                        name: string;
                                        number: string;
                                    };
                                    firstPage: number | null;
                                    /** @description Why it should not be posted as it is: what happened since it was printed */
                                    overtaken: {
                                        code: string;
                                        en: string;
                                        fr: string;
                                    } | null;
                                    pages: number | null;
                                    recipient: string | null;
                                    reference: string;
                                    status: string;
                                }[];
                                listSha256: string | null;
                                madeBy: string;
                                madeOn: string;
                                pdfSha256: string | null;
                                postedBy: string | null;
                                postedOn: string | null;
                                /**
                                 * @description interrupted: its making did not end; its letters can only be given back
                                 * @enum {string}
                                 */
                                state: "interrupted" | "to-post" | "posted" | "discarded";
                            } | null;
                            /** @description Letters that the facts of now no longer ask for */
                            cancelled: number;
                            /** @description Why letters stay, and how many */
                            waiting: {
                                acts: number;
                                en: string;
                                fr: string;
                                reason: string;
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/print-batches/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One batch: its figures and its letters */
        get: {
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
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description Letters in its PDF */
                            bound: number;
                            createdAt: string;
                            discardedAt: string | null;
                            discardedBy: string | null;
                            figures: {
                                /** @description To customers in another country */
                                abroad: number;
                                amounts: {
                                    amount: string;
                                    currency: string;
                                }[];
                                letters: number;
                                registered: number;
                                /** @description Printed on both sides; no two letters share one */
                                sheets: number;
                            };
                            id: string;
                            /** @description In the order of the PDF */
                            letters: {
                                actId: string;
                                amount: string;
                                /** @enum {string} */
                                channel: "letter" | "registered-letter";
                                currency: string;
                                customer: {
                                    id: string;
                                    name: string;
                                    number: string;
                                };
                                firstPage: number | null;
                                /** @description Why it should not be posted as it is: what happened since it was printed */
                                overtaken: {
                                    code: string;
                                    en: string;
                                    fr: string;
                                } | null;
                                pages: number | null;
                                recipient: string | null;
                                reference: string;
                                status: string;
                            }[];
                            listSha256: string | null;
                            madeBy: string;
                            madeOn: string;
                            pdfSha256: string | null;
                            postedBy: string | null;
                            postedOn: string | null;
                            /**
                             * @description interrupted: its making did not end; its letters can only be given back
                             * @enum {string}
                             */
                            state: "interrupted" | "to-post" | "posted" | "discarded";
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/print-batches/{id}/{file}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Its letters in one PDF, to be printed on both sides, or their list as CSV */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    file: "pdf" | "list";
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/print-batches/{id}/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Its letters were posted: their steps are taken on that day */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /**
                         * Format: date
                         * @description Day on which the letters were handed to the post
                         */
                        on: string;
                        /** @description Numbers of the registered letters, as many as are known */
                        registeredNumbers?: {
                            actId: string;
                            number: string;
                        }[];
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description Letters in its PDF */
                            bound: number;
                            createdAt: string;
                            discardedAt: string | null;
                            discardedBy: string | null;
                            figures: {
                                /** @description To customers in another country */
                                abroad: number;
                                amounts: {
                                    amount: string;
                                    currency: string;
                                }[];
                                letters: number;
                                registered: number;
                                /** @description Printed on both sides; no two letters share one */
                                sheets: number;
                            };
                            id: string;
                            /** @description In the order of the PDF */
                            letters: {
                                actId: string;
                                amount: string;
                                /** @enum {string} */
                                channel: "letter" | "registered-letter";
                                currency: string;
                                customer: {
                                    id: string;
                                    name: string;
                                    number: string;
                                };
                                firstPage: number | null;
                                /** @description Why it should not be posted as it is: what happened since it was printed */
                                overtaken: {
                                    code: string;
                                    en: string;
                                    fr: string;
                                } | null;
                                pages: number | null;
                                recipient: string | null;
                                reference: string;
                                status: string;
                            }[];
                            listSha256: string | null;
                            madeBy: string;
                            madeOn: string;
                            pdfSha256: string | null;
                            postedBy: string | null;
                            postedOn: string | null;
                            /**
                             * @description interrupted: its making did not end; its letters can only be given back
                             * @enum {string}
                             */
                            state: "interrupted" | "to-post" | "posted" | "discarded";
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/print-batches/{id}/discard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Gives its letters back: they are approved again, and the next batch takes them */
        post: {
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
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            givenBack: number;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/print-batches/{id}/letters/{actId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Takes one letter out before posting; the PDF and the list are made anew without it */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    actId: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description Letters in its PDF */
                            bound: number;
                            createdAt: string;
                            discardedAt: string | null;
                            discardedBy: string | null;
                            figures: {
                                /** @description To customers in another country */
                                abroad: number;
                                amounts: {
                                    amount: string;
                                    currency: string;
                                }[];
                                letters: number;
                                registered: number;
                                /** @description Printed on both sides; no two letters share one */
                                sheets: number;
                            };
                            id: string;
                            /** @description In the order of the PDF */
                            letters: {
                                actId: string;
                                amount: string;
                                /** @enum {string} */
                                channel: "letter" | "registered-letter";
                                currency: string;
                                customer: {
                                    id: string;
                                    name: string;
                                    number: string;
                                };
                                firstPage: number | null;
                                /** @description Why it should not be posted as it is: what happened since it was printed */
                                overtaken: {
                                    code: string;
                                    en: string;
                                    fr: string;
                                } | null;
                                pages: number | null;
                                recipient: string | null;
                                reference: string;
                                status: string;
                            }[];
                            listSha256: string | null;
                            madeBy: string;
                            madeOn: string;
                            pdfSha256: string | null;
                            postedBy: string | null;
                            postedOn: string | null;
                            /**
                             * @description interrupted: its making did not end; its letters can only be given back
                             * @enum {string}
                             */
                            state: "interrupted" | "to-post" | "posted" | "discarded";
                        };
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/promises": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query: {
                    customerId: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            promises: {
                                amount: string;
                                author: string;
                                currency: string;
                                customerId: string;
                                dueOn: string;
                                id: string;
                                itemIds: string[];
                                itemNumbers: string[];
                                madeOn: string;
                                message: {
                                    en: string;
                                    fr: string;
                                };
                                /** @description Open of its items now */
                                open: string;
                                /** @description Settled of its items since it was made */
                                paid: string;
                                /**
                                 * @description Computed from what was paid, never typed in
                                 * @enum {string}
                                 */
                                status: "pending" | "kept" | "partly-kept" | "broken" | "withdrawn";
                                /** @description The day promised and the bank delay of the scenario */
                                waitedForUntil: string;
                                withdrawnOn: string | null;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description Absent: all that is open of them */
                        amount?: string | null;
                        /**
                         * Format: date
                         * @description Day for which the payment was promised
                         */
                        dueOn: string;
                        /** @description Open invoices of one customer, creditor and currency */
                        itemIds: string[];
                        /**
                         * Format: date
                         * @description Absent: today
                         */
                        madeOn?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/promises/{id}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /**
                         * Format: date
                         * @description Absent: today
                         */
                        on?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/retention": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** For how long contacts and notes are kept, and what the next night would erase */
        get: {
            parameters: {
                query?: {
                    /** @description What would be erased if that many were kept; absent: under those in force */
                    years?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            contactsKeptYears: number | null;
                            /** @description What the next night would erase */
                            due: {
                                /** @description Customers with whom nothing has happened since that day */
                                before: string;
                                contacts: number;
                                customers: number;
                                notes: number;
                            } | null;
                        };
                    };
                };
            };
        };
        put: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description null: nothing is erased */
                        contactsKeptYears: number | null;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            contactsKeptYears: number | null;
                            /** @description What the next night would erase */
                            due: {
                                /** @description Customers with whom nothing has happened since that day */
                                before: string;
                                contacts: number;
                                customers: number;
                                notes: number;
                            } | null;
                        };
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/safeguards/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Says from which day it no longer protects the customer, and why */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /**
                         * Format: date
                         * @description First day on which it no longer protects; absent: today
                         */
                        on?: string;
                        reason: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/scenario-rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Which scenario customers follow: the first rule whose conditions are all met */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            rules: {
                                country: string | null;
                                creditor: string | null;
                                customerKind: string | null;
                                scenario: string;
                            }[];
                        };
                    };
                };
            };
        };
        /** Replaces all the rules, and says who moved */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description The first rule is followed whose conditions are all met; what is not given holds for everyone */
                        rules: {
                            country?: string | null;
                            /** @description Its key */
                            creditor?: string | null;
                            customerKind?: ("business" | "consumer" | "public") | null;
                            /** @description Key of the scenario */
                            scenario: string;
                        }[];
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description Customers with something open, counted once for each creditor */
                            moves: {
                                customers: number;
                                from: string | null;
                                to: string;
                            }[];
                        };
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/scenario-rules/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Who would move under these rules; writes nothing */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description The first rule is followed whose conditions are all met; what is not given holds for everyone */
                        rules: {
                            country?: string | null;
                            /** @description Its key */
                            creditor?: string | null;
                            customerKind?: ("business" | "consumer" | "public") | null;
                            /** @description Key of the scenario */
                            scenario: string;
                        }[];
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description Customers with something open, counted once for each creditor */
                            moves: {
                                customers: number;
                                from: string | null;
                                to: string;
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/scenario-usage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many customers with something open follow each scenario, and what they owe */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            scenarios: {
                                /** @description Counted once for each creditor */
                                customers: number;
                                key: string;
                                /** @description What they owe, less their credits */
                                open: {
                                    amount: string;
                                    currency: string;
                                }[];
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/scenarios": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description The versions in force */
                            scenarios: {
                                author: string;
                                /** @description Why it was published */
                                comment: string | null;
                                createdAt: string;
                                key: string;
                                name: {
                                    en: string;
                                    fr: string;
                                } | null;
                                steps: number;
                                version: number;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/scenarios/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The version in force */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    key: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            author: string;
                            /** @description Why it was published */
                            comment: string | null;
                            createdAt: string;
                            key: string;
                            name: {
                                en: string;
                                fr: string;
                            } | null;
                            /** @description As PUT takes it */
                            scenario: {
                                /** @default 3 */
                                bankDelayDays: number;
                                /** @description Most contacts of one customer in any 7 and any 30 days */
                                caps?: {
                                    perMonth?: number;
                                    perWeek?: number;
                                };
                                /**
                                 * @default first-step
                                 * @enum {string}
                                 */
                                entry: "account-review" | "first-step" | "matching-step";
                                /**
                                 * @default customer
                                 * @enum {string}
                                 */
                                grouping: "customer" | "invoice";
                                key: string;
                                /**
                                 * @description Days between the last step and the legal review: the time that the last letter leaves to pay
                                 * @default 0
                                 */
                                legalReviewAfterDays: number;
                                /** @default 0 */
                                minDaysBetweenActs: number;
                                /** @default 0.00 */
                                minimumAmount: string;
                                name?: {
                                    en: string;
                                    fr: string;
                                };
                                /** @description Letter that opens with an old debt under entry `account-review` */
                                reviewStep?: {
                                    /** @enum {string} */
                                    approval: "automatic" | "manual";
                                    /** @enum {string} */
                                    channel: "email" | "sms" | "call" | "letter" | "registered-letter" | "task";
                                    /** @description Tried in order when the customer has no usable contact on `channel` */
                                    fallbackChannels?: ("email" | "sms" | "call" | "letter" | "registered-letter" | "task")[];
                                    /** @description Stable across versions: the memory of each item names it */
                                    key: string;
                                    name?: {
                                        en: string;
                                        fr: string;
                                    };
                                    /** @description Key of the message template; the key of the step when absent */
                                    template?: string;
                                    /** @enum {string} */
                                    tone: "friendly" | "courteous" | "firm" | "final" | "formal";
                                };
                                /** @description None: a scenario without action, under which nothing leaves */
                                steps: {
                                    /** @description Days after the previous step of the same item was sent; not on the first step */
                                    afterPreviousDays?: number;
                                    /** @enum {string} */
                                    approval: "automatic" | "manual";
                                    /** @enum {string} */
                                    channel: "email" | "sms" | "call" | "letter" | "registered-letter" | "task";
                                    /** @description Its message offers a cure period: so many days without a formal notice or a legal review */
                                    cure?: {
                                        days: number;
                                        /**
                                         * @description Late interest and the fixed compensation are waived on payment in time, where the law lets them
                                         * @default false
                                         */
                                        waivesPenalties: boolean;
                                    };
                                    /** @description With offsetDays: that date moved to the last day of its month */
                                    endOfMonth?: boolean;
                                    /** @description Tried in order when the customer has no usable contact on `channel` */
                                    fallbackChannels?: ("email" | "sms" | "call" | "letter" | "registered-letter" | "task")[];
                                    /** @description Stable across versions: the memory of each item names it */
                                    key: string;
                                    name?: {
                                        en: string;
                                        fr: string;
                                    };
                                    /** @description Days after the due date; negative: before it */
                                    offsetDays?: number;
                                    /** @description Due again that many days after it was sent, until it was sent `limit` times in all */
                                    repeat?: {
                                        everyDays: number;
                                        limit: number;
                                    };
                                    /** @description Key of the message template; the key of the step when absent */
                                    template?: string;
                                    /** @enum {string} */
                                    tone: "friendly" | "courteous" | "firm" | "final" | "formal";
                                }[];
                                /**
                                 * @description An open amount at or below it counts as settled
                                 * @default 0.00
                                 */
                                tolerance: string;
                            };
                            version: number;
                        };
                    };
                };
            };
        };
        /** Makes this the version in force; the same again makes no new version */
        put: {
            parameters: {
                query?: {
                    /** @description The version that was changed, 0: none. Refused when another one has come into force since */
                    basedOn?: number;
                    /** @description Why: kept in the history of versions */
                    comment?: string;
                };
                header?: never;
                path: {
                    key: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @default 3 */
                        bankDelayDays?: number;
                        /** @description Most contacts of one customer in any 7 and any 30 days */
                        caps?: {
                            perMonth?: number;
                            perWeek?: number;
                        };
                        /**
                         * @default first-step
                         * @enum {string}
                         */
                        entry?: "account-review" | "first-step" | "matching-step";
                        /**
                         * @default customer
                         * @enum {string}
                         */
                        grouping?: "customer" | "invoice";
                        key: string;
                        /**
                         * @description Days between the last step and the legal review: the time that the last letter leaves to pay
                         * @default 0
                         */
                        legalReviewAfterDays?: number;
                        /** @default 0 */
                        minDaysBetweenActs?: number;
                        /** @default 0.00 */
                        minimumAmount?: string;
                        name?: {
                            en: string;
                            fr: string;
                        };
                        /** @description Letter that opens with an old debt under entry `account-review` */
                        reviewStep?: {
                            /** @enum {string} */
                            approval: "automatic" | "manual";
                            /** @enum {string} */
                            channel: "email" | "sms" | "call" | "letter" | "registered-letter" | "task";
                            /** @description Tried in order when the customer has no usable contact on `channel` */
                            fallbackChannels?: ("email" | "sms" | "call" | "letter" | "registered-letter" | "task")[];
                            /** @description Stable across versions: the memory of each item names it */
                            key: string;
                            name?: {
                                en: string;
                                fr: string;
                            };
                            /** @description Key of the message template; the key of the step when absent */
                            template?: string;
                            /** @enum {string} */
                            tone: "friendly" | "courteous" | "firm" | "final" | "formal";
                        };
                        /** @description None: a scenario without action, under which nothing leaves */
                        steps: {
                            /** @description Days after the previous step of the same item was sent; not on the first step */
                            afterPreviousDays?: number;
                            /** @enum {string} */
                            approval: "automatic" | "manual";
                            /** @enum {string} */
                            channel: "email" | "sms" | "call" | "letter" | "registered-letter" | "task";
                            /** @description Its message offers a cure period: so many days without a formal notice or a legal review */
                            cure?: {
                                days: number;
                                /**
                                 * @description Late interest and the fixed compensation are waived on payment in time, where the law lets them
                                 * @default false
                                 */
                                waivesPenalties?: boolean;
                            };
                            /** @description With offsetDays: that date moved to the last day of its month */
                            endOfMonth?: boolean;
                            /** @description Tried in order when the customer has no usable contact on `channel` */
                            fallbackChannels?: ("email" | "sms" | "call" | "letter" | "registered-letter" | "task")[];
                            /** @description Stable across versions: the memory of each item names it */
                            key: string;
                            name?: {
                                en: string;
                                fr: string;
                            };
                            /** @description Days after the due date; negative: before it */
                            offsetDays?: number;
                            /** @description Due again that many days after it was sent, until it was sent `limit` times in all */
                            repeat?: {
                                everyDays: number;
                                limit: number;
                            };
                            /** @description Key of the message template; the key of the step when absent */
                            template?: string;
                            /** @enum {string} */
                            tone: "friendly" | "courteous" | "firm" | "final" | "formal";
                        }[];
                        /**
                         * @description An open amount at or below it counts as settled
                         * @default 0.00
                         */
                        tolerance?: string;
                    };
                    "application/yaml": {
                        /** @default 3 */
                        bankDelayDays?: number;
                        /** @description Most contacts of one customer in any 7 and any 30 days */
                        caps?: {
                            perMonth?: number;
                            perWeek?: number;
                        };
                        /**
                         * @default first-step
                         * @enum {string}
                         */
                        entry?: "account-review" | "first-step" | "matching-step";
                        /**
                         * @default customer
                         * @enum {string}
                         */
                        grouping?: "customer" | "invoice";
                        key: string;
                        /**
                         * @description Days between the last step and the legal review: the time that the last letter leaves to pay
                         * @default 0
                         */
                        legalReviewAfterDays?: number;
                        /** @default 0 */
                        minDaysBetweenActs?: number;
                        /** @default 0.00 */
                        minimumAmount?: string;
                        name?: {
                            en: string;
                            fr: string;
                        };
                        /** @description Letter that opens with an old debt under entry `account-review` */
                        reviewStep?: {
                            /** @enum {string} */
                            approval: "automatic" | "manual";
                            /** @enum {string} */
                            channel: "email" | "sms" | "call" | "letter" | "registered-letter" | "task";
                            /** @description Tried in order when the customer has no usable contact on `channel` */
                            fallbackChannels?: ("email" | "sms" | "call" | "letter" | "registered-letter" | "task")[];
                            /** @description Stable across versions: the memory of each item names it */
                            key: string;
                            name?: {
                                en: string;
                                fr: string;
                            };
                            /** @description Key of the message template; the key of the step when absent */
                            template?: string;
                            /** @enum {string} */
                            tone: "friendly" | "courteous" | "firm" | "final" | "formal";
                        };
                        /** @description None: a scenario without action, under which nothing leaves */
                        steps: {
                            /** @description Days after the previous step of the same item was sent; not on the first step */
                            afterPreviousDays?: number;
                            /** @enum {string} */
                            approval: "automatic" | "manual";
                            /** @enum {string} */
                            channel: "email" | "sms" | "call" | "letter" | "registered-letter" | "task";
                            /** @description Its message offers a cure period: so many days without a formal notice or a legal review */
                            cure?: {
                                days: number;
                                /**
                                 * @description Late interest and the fixed compensation are waived on payment in time, where the law lets them
                                 * @default false
                                 */
                                waivesPenalties?: boolean;
                            };
                            /** @description With offsetDays: that date moved to the last day of its month */
                            endOfMonth?: boolean;
                            /** @description Tried in order when the customer has no usable contact on `channel` */
                            fallbackChannels?: ("email" | "sms" | "call" | "letter" | "registered-letter" | "task")[];
                            /** @description Stable across versions: the memory of each item names it */
                            key: string;
                            name?: {
                                en: string;
                                fr: string;
                            };
                            /** @description Days after the due date; negative: before it */
                            offsetDays?: number;
                            /** @description Due again that many days after it was sent, until it was sent `limit` times in all */
                            repeat?: {
                                everyDays: number;
                                limit: number;
                            };
                            /** @description Key of the message template; the key of the step when absent */
                            template?: string;
                            /** @enum {string} */
                            tone: "friendly" | "courteous" | "firm" | "final" | "formal";
                        }[];
                        /**
                         * @description An open amount at or below it counts as settled
                         * @default 0.00
                         */
                        tolerance?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            author: string;
                            /** @description Against the version before */
                            changes: {
                                en: string;
                                fr: string;
                                path: string;
                            }[];
                            /** @description Why it was published */
                            comment: string | null;
                            createdAt: string;
                            /** @description false: the version in force said the same, nothing was written */
                            isNew: boolean;
                            key: string;
                            name: {
                                en: string;
                                fr: string;
                            } | null;
                            version: number;
                        };
                    };
                };
                /** @description A new version */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            author: string;
                            /** @description Against the version before */
                            changes: {
                                en: string;
                                fr: string;
                                path: string;
                            }[];
                            /** @description Why it was published */
                            comment: string | null;
                            createdAt: string;
                            /** @description false: the version in force said the same, nothing was written */
                            isNew: boolean;
                            key: string;
                            name: {
                                en: string;
                                fr: string;
                            } | null;
                            version: number;
                        };
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/scenarios/{key}/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What differs between two versions, in words */
        get: {
            parameters: {
                query: {
                    from: number;
                    to: number;
                };
                header?: never;
                path: {
                    key: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            changes: {
                                en: string;
                                fr: string;
                                path: string;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/scenarios/{key}/comparison": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What a draft changes against the version in force, in words; writes nothing */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    key: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @default 3 */
                        bankDelayDays?: number;
                        /** @description Most contacts of one customer in any 7 and any 30 days */
                        caps?: {
                            perMonth?: number;
                            perWeek?: number;
                        };
                        /**
                         * @default first-step
                         * @enum {string}
                         */
                        entry?: "account-review" | "first-step" | "matching-step";
                        /**
                         * @default customer
                         * @enum {string}
                         */
                        grouping?: "customer" | "invoice";
                        key: string;
                        /**
                         * @description Days between the last step and the legal review: the time that the last letter leaves to pay
                         * @default 0
                         */
                        legalReviewAfterDays?: number;
                        /** @default 0 */
                        minDaysBetweenActs?: number;
                        /** @default 0.00 */
                        minimumAmount?: string;
                        name?: {
                            en: string;
                            fr: string;
                        };
                        /** @description Letter that opens with an old debt under entry `account-review` */
                        reviewStep?: {
                            /** @enum {string} */
                            approval: "automatic" | "manual";
                            /** @enum {string} */
                            channel: "email" | "sms" | "call" | "letter" | "registered-letter" | "task";
                            /** @description Tried in order when the customer has no usable contact on `channel` */
                            fallbackChannels?: ("email" | "sms" | "call" | "letter" | "registered-letter" | "task")[];
                            /** @description Stable across versions: the memory of each item names it */
                            key: string;
                            name?: {
                                en: string;
                                fr: string;
                            };
                            /** @description Key of the message template; the key of the step when absent */
                            template?: string;
                            /** @enum {string} */
                            tone: "friendly" | "courteous" | "firm" | "final" | "formal";
                        };
                        /** @description None: a scenario without action, under which nothing leaves */
                        steps: {
                            /** @description Days after the previous step of the same item was sent; not on the first step */
                            afterPreviousDays?: number;
                            /** @enum {string} */
                            approval: "automatic" | "manual";
                            /** @enum {string} */
                            channel: "email" | "sms" | "call" | "letter" | "registered-letter" | "task";
                            /** @description Its message offers a cure period: so many days without a formal notice or a legal review */
                            cure?: {
                                days: number;
                                /**
                                 * @description Late interest and the fixed compensation are waived on payment in time, where the law lets them
                                 * @default false
                                 */
                                waivesPenalties?: boolean;
                            };
                            /** @description With offsetDays: that date moved to the last day of its month */
                            endOfMonth?: boolean;
                            /** @description Tried in order when the customer has no usable contact on `channel` */
                            fallbackChannels?: ("email" | "sms" | "call" | "letter" | "registered-letter" | "task")[];
                            /** @description Stable across versions: the memory of each item names it */
                            key: string;
                            name?: {
                                en: string;
                                fr: string;
                            };
                            /** @description Days after the due date; negative: before it */
                            offsetDays?: number;
                            /** @description Due again that many days after it was sent, until it was sent `limit` times in all */
                            repeat?: {
                                everyDays: number;
                                limit: number;
                            };
                            /** @description Key of the message template; the key of the step when absent */
                            template?: string;
                            /** @enum {string} */
                            tone: "friendly" | "courteous" | "firm" | "final" | "formal";
                        }[];
                        /**
                         * @description An open amount at or below it counts as settled
                         * @default 0.00
                         */
                        tolerance?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            changes: {
                                en: string;
                                fr: string;
                                path: string;
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/scenarios/{key}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The past twelve months under a draft, from the facts of each day; writes nothing */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    key: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /**
                         * Format: date
                         * @description Today by default
                         */
                        asOf?: string;
                        /** @description Key of another scenario whose customers are asked about: before anybody follows the new one */
                        followersOf?: string;
                        /** @description The draft */
                        scenario: {
                            /** @default 3 */
                            bankDelayDays?: number;
                            /** @description Most contacts of one customer in any 7 and any 30 days */
                            caps?: {
                                perMonth?: number;
                                perWeek?: number;
                            };
                            /**
                             * @default first-step
                             * @enum {string}
                             */
                            entry?: "account-review" | "first-step" | "matching-step";
                            /**
                             * @default customer
                             * @enum {string}
                             */
                            grouping?: "customer" | "invoice";
                            key: string;
                            /**
                             * @description Days between the last step and the legal review: the time that the last letter leaves to pay
                             * @default 0
                             */
                            legalReviewAfterDays?: number;
                            /** @default 0 */
                            minDaysBetweenActs?: number;
                            /** @default 0.00 */
                            minimumAmount?: string;
                            name?: {
                                en: string;
                                fr: string;
                            };
                            /** @description Letter that opens with an old debt under entry `account-review` */
                            reviewStep?: {
                                /** @enum {string} */
                                approval: "automatic" | "manual";
                                /** @enum {string} */
                                channel: "email" | "sms" | "call" | "letter" | "registered-letter" | "task";
                                /** @description Tried in order when the customer has no usable contact on `channel` */
                                fallbackChannels?: ("email" | "sms" | "call" | "letter" | "registered-letter" | "task")[];
                                /** @description Stable across versions: the memory of each item names it */
                                key: string;
                                name?: {
                                    en: string;
                                    fr: string;
                                };
                                /** @description Key of the message template; the key of the step when absent */
                                template?: string;
                                /** @enum {string} */
                                tone: "friendly" | "courteous" | "firm" | "final" | "formal";
                            };
                            /** @description None: a scenario without action, under which nothing leaves */
                            steps: {
                                /** @description Days after the previous step of the same item was sent; not on the first step */
                                afterPreviousDays?: number;
                                /** @enum {string} */
                                approval: "automatic" | "manual";
                                /** @enum {string} */
                                channel: "email" | "sms" | "call" | "letter" | "registered-letter" | "task";
                                /** @description Its message offers a cure period: so many days without a formal notice or a legal review */
                                cure?: {
                                    days: number;
                                    /**
                                     * @description Late interest and the fixed compensation are waived on payment in time, where the law lets them
                                     * @default false
                                     */
                                    waivesPenalties?: boolean;
                                };
                                /** @description With offsetDays: that date moved to the last day of its month */
                                endOfMonth?: boolean;
                                /** @description Tried in order when the customer has no usable contact on `channel` */
                                fallbackChannels?: ("email" | "sms" | "call" | "letter" | "registered-letter" | "task")[];
                                /** @description Stable across versions: the memory of each item names it */
                                key: string;
                                name?: {
                                    en: string;
                                    fr: string;
                                };
                                /** @description Days after the due date; negative: before it */
                                offsetDays?: number;
                                /** @description Due again that many days after it was sent, until it was sent `limit` times in all */
                                repeat?: {
                                    everyDays: number;
                                    limit: number;
                                };
                                /** @description Key of the message template; the key of the step when absent */
                                template?: string;
                                /** @enum {string} */
                                tone: "friendly" | "courteous" | "firm" | "final" | "formal";
                            }[];
                            /**
                             * @description An open amount at or below it counts as settled
                             * @default 0.00
                             */
                            tolerance?: string;
                        };
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            customers: number;
                            debts: number;
                            from: string;
                            months: {
                                acts: number;
                                channel: string;
                                month: string;
                            }[];
                            /** @description 1: every customer was looked at; 5: one in five, evenly spread */
                            oneIn: number;
                            steps: {
                                acts: number;
                                key: string;
                                name: {
                                    en: string;
                                    fr: string;
                                };
                                /** @description Those that were paid before it came */
                                paidBefore: number;
                                /** @description Debts born in the period that it reached */
                                reached: number;
                            }[];
                            to: string;
                            /** @description Acts that people approve or do */
                            weeks: {
                                acts: number;
                                monday: string;
                            }[];
                            /** @description Items of lists that say nothing of what had been settled before */
                            withoutPast: number;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/scenarios/{key}/simulation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Who would leave on a day under a draft, against what is in force, page by page; writes nothing */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    key: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description The `next` of the page before */
                        after?: string;
                        /**
                         * Format: date
                         * @description Today by default
                         */
                        asOf?: string;
                        /** @description Key of another scenario whose customers are asked about: before anybody follows the new one */
                        followersOf?: string;
                        /**
                         * @description Customers per page
                         * @default 1000
                         */
                        limit?: number;
                        /** @description The draft */
                        scenario: {
                            /** @default 3 */
                            bankDelayDays?: number;
                            /** @description Most contacts of one customer in any 7 and any 30 days */
                            caps?: {
                                perMonth?: number;
                                perWeek?: number;
                            };
                            /**
                             * @default first-step
                             * @enum {string}
                             */
                            entry?: "account-review" | "first-step" | "matching-step";
                            /**
                             * @default customer
                             * @enum {string}
                             */
                            grouping?: "customer" | "invoice";
                            key: string;
                            /**
                             * @description Days between the last step and the legal review: the time that the last letter leaves to pay
                             * @default 0
                             */
                            legalReviewAfterDays?: number;
                            /** @default 0 */
                            minDaysBetweenActs?: number;
                            /** @default 0.00 */
                            minimumAmount?: string;
                            name?: {
                                en: string;
                                fr: string;
                            };
                            /** @description Letter that opens with an old debt under entry `account-review` */
                            reviewStep?: {
                                /** @enum {string} */
                                approval: "automatic" | "manual";
                                /** @enum {string} */
                                channel: "email" | "sms" | "call" | "letter" | "registered-letter" | "task";
                                /** @description Tried in order when the customer has no usable contact on `channel` */
                                fallbackChannels?: ("email" | "sms" | "call" | "letter" | "registered-letter" | "task")[];
                                /** @description Stable across versions: the memory of each item names it */
                                key: string;
                                name?: {
                                    en: string;
                                    fr: string;
                                };
                                /** @description Key of the message template; the key of the step when absent */
                                template?: string;
                                /** @enum {string} */
                                tone: "friendly" | "courteous" | "firm" | "final" | "formal";
                            };
                            /** @description None: a scenario without action, under which nothing leaves */
                            steps: {
                                /** @description Days after the previous step of the same item was sent; not on the first step */
                                afterPreviousDays?: number;
                                /** @enum {string} */
                                approval: "automatic" | "manual";
                                /** @enum {string} */
                                channel: "email" | "sms" | "call" | "letter" | "registered-letter" | "task";
                                /** @description Its message offers a cure period: so many days without a formal notice or a legal review */
                                cure?: {
                                    days: number;
                                    /**
                                     * @description Late interest and the fixed compensation are waived on payment in time, where the law lets them
                                     * @default false
                                     */
                                    waivesPenalties?: boolean;
                                };
                                /** @description With offsetDays: that date moved to the last day of its month */
                                endOfMonth?: boolean;
                                /** @description Tried in order when the customer has no usable contact on `channel` */
                                fallbackChannels?: ("email" | "sms" | "call" | "letter" | "registered-letter" | "task")[];
                                /** @description Stable across versions: the memory of each item names it */
                                key: string;
                                name?: {
                                    en: string;
                                    fr: string;
                                };
                                /** @description Days after the due date; negative: before it */
                                offsetDays?: number;
                                /** @description Due again that many days after it was sent, until it was sent `limit` times in all */
                                repeat?: {
                                    everyDays: number;
                                    limit: number;
                                };
                                /** @description Key of the message template; the key of the step when absent */
                                template?: string;
                                /** @enum {string} */
                                tone: "friendly" | "courteous" | "firm" | "final" | "formal";
                            }[];
                            /**
                             * @description An open amount at or below it counts as settled
                             * @default 0.00
                             */
                            tolerance?: string;
                        };
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description Customers of this page, counted once for each creditor, that follow the scenario */
                            accounts: number;
                            asOf: string;
                            /** @description Looked at on this page */
                            customers: number;
                            differences: {
                                customer: {
                                    id: string;
                                    name: string;
                                    number: string;
                                };
                                draft: {
                                    amount: string;
                                    approval: string;
                                    channel: string;
                                    currency: string;
                                    on: string;
                                    step: {
                                        en: string;
                                        fr: string;
                                    };
                                    tone: string;
                                } | null;
                                inForce: {
                                    amount: string;
                                    approval: string;
                                    channel: string;
                                    currency: string;
                                    on: string;
                                    step: {
                                        en: string;
                                        fr: string;
                                    };
                                    tone: string;
                                } | null;
                                /** @enum {string} */
                                kind: "added" | "removed" | "changed";
                                /** @description What is otherwise in an act that leaves under both */
                                parts: string[];
                                why: {
                                    en: string;
                                    fr: string;
                                };
                            }[];
                            /** @description What would leave to them under the draft */
                            draft: {
                                acts: number;
                                amount: string;
                                channel: string;
                                currency: string;
                            }[];
                            /** @description What leaves to them under the version in force */
                            inForce: {
                                acts: number;
                                amount: string;
                                channel: string;
                                currency: string;
                            }[];
                            /** @description Give it as `after` for the next page; null: no more */
                            next: string | null;
                            /** @description To look at in all */
                            total: number;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/scenarios/{key}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    key: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description The newest first */
                            versions: {
                                author: string;
                                /** @description Against the version before */
                                changes: {
                                    en: string;
                                    fr: string;
                                    path: string;
                                }[];
                                /** @description Why it was published */
                                comment: string | null;
                                createdAt: string;
                                key: string;
                                name: {
                                    en: string;
                                    fr: string;
                                } | null;
                                version: number;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/scenarios/{key}/versions/{version}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    key: string;
                    version: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            author: string;
                            /** @description Why it was published */
                            comment: string | null;
                            createdAt: string;
                            key: string;
                            name: {
                                en: string;
                                fr: string;
                            } | null;
                            /** @description As PUT takes it */
                            scenario: {
                                /** @default 3 */
                                bankDelayDays: number;
                                /** @description Most contacts of one customer in any 7 and any 30 days */
                                caps?: {
                                    perMonth?: number;
                                    perWeek?: number;
                                };
                                /**
                                 * @default first-step
                                 * @enum {string}
                                 */
                                entry: "account-review" | "first-step" | "matching-step";
                                /**
                                 * @default customer
                                 * @enum {string}
                                 */
                                grouping: "customer" | "invoice";
                                key: string;
                                /**
                                 * @description Days between the last step and the legal review: the time that the last letter leaves to pay
                                 * @default 0
                                 */
                                legalReviewAfterDays: number;
                                /** @default 0 */
                                minDaysBetweenActs: number;
                                /** @default 0.00 */
                                minimumAmount: string;
                                name?: {
                                    en: string;
                                    fr: string;
                                };
                                /** @description Letter that opens with an old debt under entry `account-review` */
                                reviewStep?: {
                                    /** @enum {string} */
                                    approval: "automatic" | "manual";
                                    /** @enum {string} */
                                    channel: "email" | "sms" | "call" | "letter" | "registered-letter" | "task";
                                    /** @description Tried in order when the customer has no usable contact on `channel` */
                                    fallbackChannels?: ("email" | "sms" | "call" | "letter" | "registered-letter" | "task")[];
                                    /** @description Stable across versions: the memory of each item names it */
                                    key: string;
                                    name?: {
                                        en: string;
                                        fr: string;
                                    };
                                    /** @description Key of the message template; the key of the step when absent */
                                    template?: string;
                                    /** @enum {string} */
                                    tone: "friendly" | "courteous" | "firm" | "final" | "formal";
                                };
                                /** @description None: a scenario without action, under which nothing leaves */
                                steps: {
                                    /** @description Days after the previous step of the same item was sent; not on the first step */
                                    afterPreviousDays?: number;
                                    /** @enum {string} */
                                    approval: "automatic" | "manual";
                                    /** @enum {string} */
                                    channel: "email" | "sms" | "call" | "letter" | "registered-letter" | "task";
                                    /** @description Its message offers a cure period: so many days without a formal notice or a legal review */
                                    cure?: {
                                        days: number;
                                        /**
                                         * @description Late interest and the fixed compensation are waived on payment in time, where the law lets them
                                         * @default false
                                         */
                                        waivesPenalties: boolean;
                                    };
                                    /** @description With offsetDays: that date moved to the last day of its month */
                                    endOfMonth?: boolean;
                                    /** @description Tried in order when the customer has no usable contact on `channel` */
                                    fallbackChannels?: ("email" | "sms" | "call" | "letter" | "registered-letter" | "task")[];
                                    /** @description Stable across versions: the memory of each item names it */
                                    key: string;
                                    name?: {
                                        en: string;
                                        fr: string;
                                    };
                                    /** @description Days after the due date; negative: before it */
                                    offsetDays?: number;
                                    /** @description Due again that many days after it was sent, until it was sent `limit` times in all */
                                    repeat?: {
                                        everyDays: number;
                                        limit: number;
                                    };
                                    /** @description Key of the message template; the key of the step when absent */
                                    template?: string;
                                    /** @enum {string} */
                                    tone: "friendly" | "courteous" | "firm" | "final" | "formal";
                                }[];
                                /**
                                 * @description An open amount at or below it counts as settled
                                 * @default 0.00
                                 */
                                tolerance: string;
                            };
                            version: number;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/scenarios/{key}/versions/{version}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One version as a YAML file, which PUT and the command "scenario import" take */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    key: string;
                    version: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/yaml": string;
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sending": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether automatic steps leave without approval, and what waits */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            approved: number;
                            planned: number;
                            /** @description Null: a person approves every act */
                            startedAt: string | null;
                            toVerify: number;
                        };
                    };
                };
            };
        };
        /** Lets automatic steps leave without approval, or takes that back */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description true: automatic steps leave without approval */
                        started: boolean;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            approved: number;
                            planned: number;
                            /** @description Null: a person approves every act */
                            startedAt: string | null;
                            toVerify: number;
                        };
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sending/progress": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The same as server-sent events, one at each change; ends with the sending, or after a minute to be asked again */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sending/run": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sends the approved acts whose day has come, now instead of at the worker’s next turn */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /**
                         * @description E-mails at most
                         * @default 1000
                         */
                        limit?: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /**
                             * Format: date
                             * @description Day of the receivables on which it was sent
                             */
                            asOf: string;
                            /** @description Addresses refused: the step is not consumed, a task asks to mend them */
                            bounced: number;
                            cancelled: {
                                acts: number;
                                en: string;
                                fr: string;
                                reason: string;
                            }[];
                            /** @description Messages refused: the step is not consumed, a task asks to look at them */
                            failed: number;
                            /** @description Calls and other work given to people */
                            handedOver: number;
                            /** @description The same, of workers that died */
                            interrupted: number;
                            /** @description Not taken this time: they stay approved */
                            postponed: number;
                            /** @description What the mail server last said of them */
                            postponedBecause: string | null;
                            /** @description What the debtors’ clocks were taken to say; null: the real ones */
                            rehearsal: string | null;
                            sent: number;
                            /** @description The mail server took nothing: the rest was not tried */
                            serverDown: boolean;
                            /** @description Nobody knows whether they left: never sent again by themselves */
                            toVerify: number;
                            /**
                             * @description outbox: messages became files and nothing left
                             * @enum {string}
                             */
                            transport: "smtp" | "outbox";
                            waiting: {
                                acts: number;
                                en: string;
                                fr: string;
                                reason: string;
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sending/runs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Begins to send everything that is approved and due; where that is under way, stays with it */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description Approves what waits for approval too, up to this act: the last that the person saw */
                        approveUpTo?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description Null: nobody ever had everything sent */
                            run: {
                                bounced: number;
                                cancelled: number;
                                /** @description Those of them whose end is known */
                                done: number;
                                failed: number;
                                finishedAt: string | null;
                                handedOver: number;
                                id: string;
                                postponed: number;
                                /** @description What became of the acts, once all was tried */
                                report: {
                                    /**
                                     * Format: date
                                     * @description Day of the receivables on which it was sent
                                     */
                                    asOf: string;
                                    /** @description Addresses refused: the step is not consumed, a task asks to mend them */
                                    bounced: number;
                                    cancelled: {
                                        acts: number;
                                        en: string;
                                        fr: string;
                                        reason: string;
                                    }[];
                                    /** @description Messages refused: the step is not consumed, a task asks to look at them */
                                    failed: number;
                                    /** @description Calls and other work given to people */
                                    handedOver: number;
                                    /** @description The same, of workers that died */
                                    interrupted: number;
                                    /** @description Not taken this time: they stay approved */
                                    postponed: number;
                                    /** @description What the mail server last said of them */
                                    postponedBecause: string | null;
                                    /** @description What the debtors’ clocks were taken to say; null: the real ones */
                                    rehearsal: string | null;
                                    sent: number;
                                    /** @description The mail server took nothing: the rest was not tried */
                                    serverDown: boolean;
                                    /** @description The server was stopped before the end: the rest is still approved */
                                    stopped: boolean;
                                    /** @description Nobody knows whether they left: never sent again by themselves */
                                    toVerify: number;
                                    /**
                                     * @description outbox: messages became files and nothing left
                                     * @enum {string}
                                     */
                                    transport: "smtp" | "outbox";
                                    waiting: {
                                        acts: number;
                                        en: string;
                                        fr: string;
                                        reason: string;
                                    }[];
                                } | null;
                                sent: number;
                                startedAt: string;
                                startedBy: string;
                                /**
                                 * @description interrupted: its process died; what it had in hand is approved again, or to verify
                                 * @enum {string}
                                 */
                                state: "sending" | "done" | "stopped" | "interrupted";
                                /** @description E-mails, calls and steps done by hand that were to leave */
                                total: number;
                                toVerify: number;
                            } | null;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sending/runs/latest": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The last sending that somebody asked for: how far it is, or what came of it */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description Null: nobody ever had everything sent */
                            run: {
                                bounced: number;
                                cancelled: number;
                                /** @description Those of them whose end is known */
                                done: number;
                                failed: number;
                                finishedAt: string | null;
                                handedOver: number;
                                id: string;
                                postponed: number;
                                /** @description What became of the acts, once all was tried */
                                report: {
                                    /**
                                     * Format: date
                                     * @description Day of the receivables on which it was sent
                                     */
                                    asOf: string;
                                    /** @description Addresses refused: the step is not consumed, a task asks to mend them */
                                    bounced: number;
                                    cancelled: {
                                        acts: number;
                                        en: string;
                                        fr: string;
                                        reason: string;
                                    }[];
                                    /** @description Messages refused: the step is not consumed, a task asks to look at them */
                                    failed: number;
                                    /** @description Calls and other work given to people */
                                    handedOver: number;
                                    /** @description The same, of workers that died */
                                    interrupted: number;
                                    /** @description Not taken this time: they stay approved */
                                    postponed: number;
                                    /** @description What the mail server last said of them */
                                    postponedBecause: string | null;
                                    /** @description What the debtors’ clocks were taken to say; null: the real ones */
                                    rehearsal: string | null;
                                    sent: number;
                                    /** @description The mail server took nothing: the rest was not tried */
                                    serverDown: boolean;
                                    /** @description The server was stopped before the end: the rest is still approved */
                                    stopped: boolean;
                                    /** @description Nobody knows whether they left: never sent again by themselves */
                                    toVerify: number;
                                    /**
                                     * @description outbox: messages became files and nothing left
                                     * @enum {string}
                                     */
                                    transport: "smtp" | "outbox";
                                    waiting: {
                                        acts: number;
                                        en: string;
                                        fr: string;
                                        reason: string;
                                    }[];
                                } | null;
                                sent: number;
                                startedAt: string;
                                startedBy: string;
                                /**
                                 * @description interrupted: its process died; what it had in hand is approved again, or to verify
                                 * @enum {string}
                                 */
                                state: "sending" | "done" | "stopped" | "interrupted";
                                /** @description E-mails, calls and steps done by hand that were to leave */
                                total: number;
                                toVerify: number;
                            } | null;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is signed in, and as what */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description The address at which passkeys are made and used */
                            passkeyOrigin: string;
                            /** @description false: nobody has an account yet, POST /setup makes the first */
                            setUp: boolean;
                            /** @description Name of the provider that vouches for people; null: none */
                            singleSignOn: string | null;
                            user: {
                                email: string;
                                name: string;
                                organisation: string;
                                /** @description Those one may work in: PUT /session/organisation */
                                organisations: {
                                    current: boolean;
                                    id: string;
                                    name: string;
                                }[];
                                /** @description true: the organisation asks for a second factor, and only /account is open until there is one */
                                owesFactor: boolean;
                                /** @enum {string} */
                                role: "administrator" | "manager" | "collector" | "reader";
                                /** @description What the role may do; each includes those before it */
                                scopes: ("read" | "write" | "manage" | "admin")[];
                            } | null;
                        };
                    };
                };
            };
        };
        put?: never;
        /** Signs a person in (204, a cookie), or says which second factor is asked for (200) */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: email */
                        email: string;
                        password: string;
                    };
                };
            };
            responses: {
                /** @description One of these is asked for besides the password */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            factors: ("totp" | "passkey")[];
                        };
                    };
                };
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        /** Signs out: this session is gone */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/code": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ends a sign-in with a code, after the password */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description Of the application, or one of those on paper */
                        code: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/organisation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Works in another of one’s organisations */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        id: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/passkey": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Signs in with a passkey */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description AuthenticationResponseJSON of Web Authentication */
                        response: {
                            id: string;
                            rawId: string;
                            /** @enum {string} */
                            type: "public-key";
                        } & {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/passkey-options": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What the browser needs to sign in with a passkey */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            challenge: string;
                        } & {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/single-sign-on": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Where to go to sign in with the provider */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description Of the provider: go there */
                            url: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/single-sign-on/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Signs in with what the provider sent back */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        code?: string;
                        error?: string;
                        iss?: string;
                        state: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where one is signed in oneself */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            sessions: {
                                address: string | null;
                                browser: string | null;
                                createdAt: string;
                                current: boolean;
                                expiresAt: string;
                                id: string;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Ends one of one’s own sessions, at once */
        delete: {
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
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/setup": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** First start: the first administrator and the creditor, from this machine, once */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        creditor: {
                            /** @description Account to which debtors pay: no reminder leaves without it */
                            iban: string;
                            /** @description To whom is owed; the organisation takes the same name */
                            name: string;
                            siren: string;
                        };
                        /** Format: email */
                        email: string;
                        /** @description Of the first administrator */
                        name: string;
                        password: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/standings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What all customers together owe today, by currency */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            standings: {
                                currency: string;
                                /** @description Those with something open */
                                customers: number;
                                /** @description Credits deducted; below zero where we owe more than is owed to us */
                                net: string;
                                overdue: string;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Work for people: contacts to mend, calls to make, payments to match, files to review */
        get: {
            parameters: {
                query?: {
                    after?: string;
                    customerId?: string;
                    /** @description true: those already done; else those that wait */
                    done?: "true" | "false";
                    kind?: string;
                    limit?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description Give it as `after` for the next page; null: no more */
                            next: string | null;
                            tasks: {
                                /** @description The act that it is about, where there is one */
                                actId: string | null;
                                /** @description What hangs on it */
                                amount: string | null;
                                /** Format: date */
                                createdOn: string;
                                creditorId: string | null;
                                currency: string | null;
                                customer: {
                                    id: string;
                                    name: string;
                                    number: string;
                                };
                                doneAt: string | null;
                                doneBy: string | null;
                                id: string;
                                itemIds: string[];
                                kind: string;
                                reason: {
                                    code: string;
                                    en: string;
                                    fr: string;
                                };
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks/{id}/done": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Says that a task is done */
        post: {
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
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The texts in force, by key, language and tone */
        get: {
            parameters: {
                query?: {
                    key?: string;
                    language?: "fr" | "en" | "de" | "es" | "it";
                    tone?: "friendly" | "courteous" | "firm" | "final" | "formal";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            templates: {
                                author: string | null;
                                key: string;
                                /** @enum {string} */
                                language: "fr" | "en" | "de" | "es" | "it";
                                savedAt: string | null;
                                /** @enum {string} */
                                source: "shipped" | "own";
                                subject: string;
                                /** @enum {string} */
                                tone: "friendly" | "courteous" | "firm" | "final" | "formal";
                                /** @description Of the organisation’s own text; null: the shipped one is in force */
                                version: number | null;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/templates/{key}/{language}/{tone}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One text in force, the shipped one beside it, and the variables that it may use */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    key: string;
                    language: "fr" | "en" | "de" | "es" | "it";
                    tone: "friendly" | "courteous" | "firm" | "final" | "formal";
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            author: string | null;
                            body: string;
                            key: string;
                            /** @enum {string} */
                            language: "fr" | "en" | "de" | "es" | "it";
                            /**
                             * @description The way that texts of this key are for
                             * @enum {string}
                             */
                            medium: "email" | "letter" | "call";
                            savedAt: string | null;
                            /** @description Of key, language, tone, subject and body */
                            sha256: string;
                            shipped: {
                                body: string;
                                subject: string;
                            } | null;
                            /** @enum {string} */
                            source: "shipped" | "own";
                            subject: string;
                            /** @enum {string} */
                            tone: "friendly" | "courteous" | "firm" | "final" | "formal";
                            /** @description All that the text may use, and what it stands for */
                            variables: {
                                en: string;
                                /** @description In the invented message; null: a block, a list, or nothing */
                                example: string | null;
                                fr: string;
                                name: string;
                            }[];
                            /** @description Of the organisation’s own text; null: the shipped one is in force */
                            version: number | null;
                        };
                    };
                };
            };
        };
        /** Puts a text in force as a new version, once it has made a complete message */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    key: string;
                    language: "fr" | "en" | "de" | "es" | "it";
                    tone: "friendly" | "courteous" | "firm" | "final" | "formal";
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description Markdown with Liquid */
                        body: string;
                        /** @description One line of Liquid */
                        subject: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            version: number;
                        };
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/templates/{key}/{language}/{tone}/revert": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Puts an earlier version, or the shipped text, in force again */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    key: string;
                    language: "fr" | "en" | "de" | "es" | "it";
                    tone: "friendly" | "courteous" | "firm" | "final" | "formal";
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description A version, or the shipped text */
                        to: "shipped" | number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            version: number;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/templates/{key}/{language}/{tone}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every version of the organisation’s own text, the newest first */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    key: string;
                    language: "fr" | "en" | "de" | "es" | "it";
                    tone: "friendly" | "courteous" | "firm" | "final" | "formal";
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            versions: {
                                author: string;
                                body: string | null;
                                savedAt: string;
                                /** @description Null: from then on the shipped text was in force again */
                                subject: string | null;
                                version: number;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/templates/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A message made of a text, saved or not, for a customer or an invented one; nothing is written */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description Absent: an invented message */
                        customerId?: string;
                        key: string;
                        /**
                         * @description Of the customer of the invented message
                         * @default business
                         * @enum {string}
                         */
                        kind?: "business" | "consumer" | "public";
                        /** @enum {string} */
                        language: "fr" | "en" | "de" | "es" | "it";
                        /**
                         * @description Absent: the way that the key is for
                         * @enum {string}
                         */
                        medium?: "email" | "letter" | "call";
                        /** @description Absent: the text in force */
                        text?: {
                            /** @description Markdown with Liquid */
                            body: string;
                            /** @description One line of Liquid */
                            subject: string;
                        };
                        /** @enum {string} */
                        tone: "friendly" | "courteous" | "firm" | "final" | "formal";
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description What a message of this kind is expected to say, and whether it does */
                            mentions: {
                                article: string | null;
                                /**
                                 * @description policy: our own rule, which no text imposes
                                 * @enum {string}
                                 */
                                basis: "law" | "policy";
                                code: string;
                                en: string;
                                fr: string;
                                /** @enum {string} */
                                level: "required" | "advised";
                                present: boolean;
                            }[];
                            message: {
                                /** @description Statement of account that goes with it: GET /acts/{id}/preview/statement */
                                enclosure: {
                                    name: string;
                                    pages: number;
                                } | null;
                                /** @description Null for a letter: it is a PDF */
                                html: string | null;
                                /** @enum {string} */
                                kind: "email" | "letter" | "script";
                                pages: number | null;
                                recipient: string | null;
                                subject: string;
                                /** @description All that it says, as plain text */
                                text: string;
                            };
                            /** @description Why a message made of it would not leave */
                            problems: {
                                en: string;
                                fr: string;
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/templates/preview/document": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The same as a page (e-mail, script) or a PDF (letter); a form may send the question in its field "question" */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description Absent: an invented message */
                        customerId?: string;
                        key: string;
                        /**
                         * @description Of the customer of the invented message
                         * @default business
                         * @enum {string}
                         */
                        kind?: "business" | "consumer" | "public";
                        /** @enum {string} */
                        language: "fr" | "en" | "de" | "es" | "it";
                        /**
                         * @description Absent: the way that the key is for
                         * @enum {string}
                         */
                        medium?: "email" | "letter" | "call";
                        /** @description Absent: the text in force */
                        text?: {
                            /** @description Markdown with Liquid */
                            body: string;
                            /** @description One line of Liquid */
                            subject: string;
                        };
                        /** @enum {string} */
                        tone: "friendly" | "courteous" | "firm" | "final" | "formal";
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/waivers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query: {
                    customerId: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            waivers: {
                                author: string;
                                /** @description What must be settled of its invoices since it was granted, and what is */
                                condition: {
                                    amount: string;
                                    paidBy: string;
                                    settled: string;
                                } | null;
                                currency: string;
                                customerId: string;
                                grantedOn: string;
                                id: string;
                                itemIds: string[];
                                itemNumbers: string[];
                                message: {
                                    en: string;
                                    fr: string;
                                };
                                parts: ("interest" | "compensation")[];
                                reason: string;
                                reversalReason: string | null;
                                reversedBy: string | null;
                                reversedOn: string | null;
                                /**
                                 * @description Computed from what was paid, never typed in
                                 * @enum {string}
                                 */
                                state: "not-granted-yet" | "pending" | "in-force" | "lapsed" | "reversed";
                                /** @description Most that is given up; null: all of it */
                                upTo: string | null;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description Most that is given up, interest first; absent: all that is due */
                        amount?: string | null;
                        /** @description Absent: it stands at once */
                        condition?: {
                            /** @description Absent: all that is open of the invoices */
                            amount?: string | null;
                            /**
                             * Format: date
                             * @description Last day for the payment
                             */
                            paidBy: string;
                        } | null;
                        /**
                         * Format: date
                         * @description Absent: today
                         */
                        grantedOn?: string;
                        /** @description Open invoices of one customer, creditor and currency */
                        itemIds: string[];
                        /** @description What is given up */
                        parts: ("interest" | "compensation")[];
                        /** @description Stands beside the amount in the statement of account */
                        reason: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/waivers/{id}/reversal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /**
                         * Format: date
                         * @description Absent: today
                         */
                        on?: string;
                        reason: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/healthz": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            status: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/readyz": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            status: string;
                        };
                    };
                };
                /** @description Default Response */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            status: string;
                        };
                    };
                };
            };
        };
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
    schemas: never;
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export type operations = Record<string, never>;
