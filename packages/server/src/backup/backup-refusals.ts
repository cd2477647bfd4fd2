import { Refusal } from '../refusal.ts'

export function fileExists(file: string): Refusal {
  return new Refusal(
    'conflict',
    `${file} exists already and is left as it is. Give the backup another name.`,
    `${file} existe déjà et reste tel quel. Donnez un autre nom à la sauvegarde.`,
  )
}

export function fileMissing(file: string): Refusal {
  return new Refusal('not-found', `There is no file ${file}.`, `Le fichier ${file} n’existe pas.`)
}

export function fileUnreadable(file: string, why: string): Refusal {
  return new Refusal(
    'unreadable-file',
    `${file} cannot be read (${why}). Check the path and the rights of this user.`,
    `${file} n’est pas lisible (${why}). Vérifiez le chemin et les droits de cet utilisateur.`,
  )
}

export function fileUnwritable(file: string, why: string): Refusal {
  return new Refusal(
    'unwritable-file',
    `${file} cannot be written (${why}), and nothing is left of it. Give a folder that exists, that this user may write, with enough free space.`,
    `${file} ne peut pas être écrit (${why}), et il n’en reste rien. Indiquez un dossier existant, accessible en écriture et avec assez de place.`,
  )
}

export function notABackup(file: string): Refusal {
  return new Refusal(
    'unsupported-file',
    `${file} is not a backup of this program. Give a file that the command "backup" has written.`,
    `${file} n’est pas une sauvegarde de ce programme. Indiquez un fichier écrit par la commande « backup ».`,
  )
}

export function backupCut(file: string): Refusal {
  return new Refusal(
    'file-cut',
    `The end of ${file} is missing or unreadable: it was probably not copied to the end. Nothing was restored. Copy it again, or use another backup.`,
    `La fin de ${file} manque ou est illisible : la copie a sans doute été interrompue. Rien n’a été restauré. Recopiez-le, ou utilisez une autre sauvegarde.`,
  )
}

export function backupDamaged(file: string): Refusal {
  return new Refusal(
    'backup-damaged',
    `${file} is damaged: its content does not match its checksum. Nothing was restored. Use another copy or another backup.`,
    `${file} est endommagé : son contenu ne correspond pas à sa somme de contrôle. Rien n’a été restauré. Utilisez une autre copie ou une autre sauvegarde.`,
  )
}

export function otherVersion(
  made: { readonly program: string; readonly migration: string },
  ours: { readonly program: string; readonly migration: string },
): Refusal {
  return new Refusal(
    'backup-incompatible',
    `This backup was made by version ${made.program} (last migration ${made.migration}); this is version ${ours.program} (${ours.migration}). Restore it with version ${made.program}, then start this version on the restored database.`,
    `Cette sauvegarde vient de la version ${made.program} (dernière migration ${made.migration}) ; ceci est la version ${ours.program} (${ours.migration}). Restaurez-la avec la version ${made.program}, puis lancez cette version sur la base restaurée.`,
  )
}

export function nothingToBackUp(): Refusal {
  return new Refusal(
    'not-found',
    'There is nothing to back up: this database was never started. Check RECOUVRANCE_DATA or DATABASE_URL.',
    'Il n’y a rien à sauvegarder : cette base n’a jamais servi. Vérifiez RECOUVRANCE_DATA ou DATABASE_URL.',
  )
}

export function targetNotEmpty(table: string): Refusal {
  return new Refusal(
    'restore-target-not-empty',
    `The database is not empty (${table}), and a restore never overwrites data. Give RECOUVRANCE_DATA an empty folder, or DATABASE_URL an empty database, and restore before the first start.`,
    `La base n’est pas vide (${table}), et une restauration n’écrase jamais de données. Indiquez un dossier vide dans RECOUVRANCE_DATA, ou une base vide dans DATABASE_URL, et restaurez avant le premier démarrage.`,
  )
}
