import type { FastifyInstance } from 'fastify'
import type { Config } from './config.ts'
import type { Database } from './database.ts'

/** What the routes of every feature are given. */
export type ApiContext = { readonly database: Database; readonly config: Config }

/** A group of routes of one feature; registered in `api.ts`, under /api/v1. */
export type Routes = (app: FastifyInstance, context: ApiContext) => void | Promise<void>
