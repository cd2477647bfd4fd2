/**
 * An expected refusal: somebody can mend it. It carries a stable code from the closed list below and a sentence in
 * both languages that says what to do; `api.ts` maps it to HTTP, `cli.ts` to exit code 1. Everything else that is
 * thrown is a defect and crashes loudly.
 */
export class Refusal extends Error {
  readonly code: RefusalCode
  readonly fr: string
  readonly fields: readonly FieldProblem[]

  constructor(code: RefusalCode, en: string, fr: string, fields: readonly FieldProblem[] = []) {
    super(en)
    this.name = 'Refusal'
    this.code = code
    this.fr = fr
    this.fields = fields
  }

  in(language: 'fr' | 'en'): string {
    return language === 'fr' ? this.fr : this.message
  }
}

export type FieldProblem = {
  readonly path: string
  readonly code: string
  readonly message: string
  readonly fr?: string
}

/** Codes are part of the public interface: added, never reused, and each has one HTTP status. */
export const STATUS_OF = {
  'invalid-request': 400,
  unauthenticated: 401,
  forbidden: 403,
  'second-factor-required': 403,
  'not-found': 404,
  conflict: 409,
  'idempotency-conflict': 409,
  'too-large': 413,
  'unreadable-file': 422,
  'unsupported-file': 422,
  'file-cut': 422,
  'unwritable-file': 507,
  'invalid-mapping': 422,
  'invalid-scenario': 422,
  'invalid-template': 422,
  'law-not-covered': 422,
  'missing-rate': 422,
  'not-allowed-now': 409,
  'rate-limited': 429,
  'data-folder-in-use': 503,
  'data-folder-unusable': 503,
  'database-unusable': 503,
  'schema-mismatch': 503,
  'port-taken': 503,
  'audit-broken': 409,
  'backup-damaged': 422,
  'backup-incompatible': 422,
  'restore-target-not-empty': 409,
} as const satisfies Record<string, number>

export type RefusalCode = keyof typeof STATUS_OF
