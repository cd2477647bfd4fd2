import type { FastifyInstance } from 'fastify'
import type { Auth } from './access/auth.ts'
import type { Config } from './config.ts'
import type { Database } from './database.ts'

/** What the HTTP application is made of. */
export type ApiParts = { readonly database: Database; readonly config: Config }

/** What the routes of every feature are given. */
export type ApiContext = ApiParts & { readonly auth: Auth }

/** A group of routes of one feature; registered in `api.ts`, under /api/v1. */
export type Routes = (app: FastifyInstance, context: ApiContext) => void | Promise<void>
