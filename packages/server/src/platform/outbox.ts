import { mkdir, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { MailOutcome, MailTransport, OutgoingMail } from './mail-transport.ts'

/**
 * The transport of an installation without SMTP: each message becomes a file that any mail program opens, in the
 * outbox folder of the data folder, and nothing leaves. Its reference says so wherever the act is shown.
 */
export function openOutbox(dataFolder: string): MailTransport {
  const folder = join(dataFolder, 'outbox')
  const made = mkdir(folder, { recursive: true })
  return {
    kind: 'outbox',
    connections: 8,
    send: async (mail) => {
      await made
      return write(folder, mail)
    },
    close: async () => {
      await made
    },
  }
}

async function write(folder: string, mail: OutgoingMail): Promise<MailOutcome> {
  const name = `${mail.messageId.replace(/[^\w.-]/g, '_')}.eml`
  const file = join(folder, name)
  try {
    // Under another name until it is complete: who watches the folder never reads half a message.
    await writeFile(`${file}.part`, mail.raw)
    await rename(`${file}.part`, file)
  } catch (error) {
    return { kind: 'postponed', by: 'server', answer: error instanceof Error ? error.message : String(error) }
  }
  return { kind: 'accepted', reference: `outbox:${name}` }
}
