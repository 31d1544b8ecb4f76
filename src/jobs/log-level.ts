import type { LevelWithSilent } from 'pino'

export const LOG_LEVELS = ['debug', 'info', 'warn', 'error', 'silent'] as const satisfies LevelWithSilent[]
export type LogLevel = (typeof LOG_LEVELS)[number]
