import { pino } from 'pino'

/** Structured log on standard error: standard output belongs to what a command answers. Secrets are never logged. */
export const log = pino(
  {
    level: process.env.LOG_LEVEL ?? 'info',
    redact: ['req.headers.authorization', 'req.headers.cookie', '*.password', '*.secret'],
  },
  pino.destination(2),
)
