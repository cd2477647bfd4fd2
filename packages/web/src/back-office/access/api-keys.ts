import type { paths } from '../../api/schema.gen.ts'

type Answer = paths['/api/v1/api-keys']['get']['responses'][200]['content']['application/json']
export type ApiKey = Answer['apiKeys'][number]

export const API_KEYS = ['api-keys']
