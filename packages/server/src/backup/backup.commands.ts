import { resolve } from 'node:path'
import type { Command } from 'commander'
import { answer, type GlobalOptions } from '../command.ts'
import { readConfig } from '../config.ts'
import { openOwner } from '../database.ts'
import { progressBar } from '../platform/progress.ts'
import { checkArchive, sizeOf } from './archive.ts'
import { backUp } from './back-up.ts'
import type { BackupNumbers } from './describe-contents.ts'
import { restoreBackup } from './restore-backup.ts'

const MEGABYTE = 1_000_000

export function backupCommands(program: Command): void {
  program
    .command('backup <file>')
    .description('writes the whole database and the archived documents into one checksummed file')
    .action(async (name: string, _, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions>()
      const file = resolve(name)
      const access = await openOwner(readConfig(process.env), { command: 'backup', share: true })
      const bar = progressBar(options.lang === 'fr' ? 'Mo' : 'MB')
      try {
        const done = await backUp(access.ownerUrl, file, (bytes) => bar.update(megabytes(bytes)))
        bar.stop()
        answer(options, { file, ...done }, [
          options.lang === 'fr' ? `Sauvegarde écrite : ${file}` : `Backup written: ${file}`,
          numbers(done, options.lang),
        ])
      } finally {
        bar.stop()
        await access.close()
      }
    })

  program
    .command('restore <file>')
    .description('fills an empty data folder, or the empty database of DATABASE_URL, with a backup')
    .action(async (name: string, _, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions>()
      const done = await restoreFrom(resolve(name), options)
      answer(options, { file: resolve(name), ...done }, [
        options.lang === 'fr'
          ? 'Sauvegarde restaurée et relue : chaque table est identique.'
          : 'Backup restored and read back: every table is identical.',
        numbers(done, options.lang),
      ])
    })
}

/** The file is judged before the data folder is even made. */
async function restoreFrom(file: string, { lang }: GlobalOptions): Promise<BackupNumbers> {
  const total = megabytes(await sizeOf(file))
  const reading = progressBar(lang === 'fr' ? 'Mo vérifiés' : 'MB checked', total)
  try {
    await checkArchive(file, (bytes) => reading.update(megabytes(bytes)))
  } finally {
    reading.stop()
  }
  const config = readConfig(process.env)
  const access = await openOwner(config, { command: 'restore', share: false, alone: true })
  const loading = progressBar(lang === 'fr' ? 'Mo restaurés' : 'MB restored', total)
  try {
    return await restoreBackup(access, config.secret, file, (bytes) => loading.update(megabytes(bytes)))
  } finally {
    loading.stop()
    await access.close()
  }
}

function megabytes(bytes: number): number {
  return Math.ceil(bytes / MEGABYTE)
}

function numbers({ tables, rows, documents, bytes }: BackupNumbers, language: 'fr' | 'en'): string {
  const number = new Intl.NumberFormat(language === 'fr' ? 'fr-FR' : 'en-GB', { maximumFractionDigits: 1 })
  const [t, r, d] = [tables, rows, documents].map((value) => number.format(value))
  const small = bytes < MEGABYTE
  const size = number.format(small ? Math.ceil(bytes / 1000) : bytes / MEGABYTE)
  return language === 'fr'
    ? `${t} tables, ${r} lignes, ${d} documents, ${size} ${small ? 'ko' : 'Mo'}`
    : `${t} tables, ${r} rows, ${d} documents, ${size} ${small ? 'kB' : 'MB'}`
}
