import { INSTANCE_ICONS, type Folder, type Placement } from '#shared/domain/organisation.ts'
import { flag, text, textOrNull, type Columns } from '../sqlite/columns.ts'
import type { Sql } from '../sqlite/sql.ts'

/** Folders and what is in them. An instance that was never placed is outside of all. */
export interface FoldersTable {
  list(): Folder[]
  /** Keeps exactly these, in this order; instances of a folder that is missing are outside of all. */
  replaceAll(folders: readonly Folder[]): void
  /** Of every instance, in rail order: those outside of folders first, then folder by folder. */
  listPlacements(): Placement[]
  /** Keeps where these instances stand and in which order. */
  replacePlacements(placements: readonly Placement[]): void
}

/** The folders of an open vault. */
export function openFoldersTable(sql: Sql): FoldersTable {
  return {
    list: () => sql.all('select * from folders order by position, rowid', {}, toFolder),
    replaceAll(folders) {
      sql.transaction(() => {
        sql.run('delete from folders where id not in (select value from json_each(:ids))', {
          ids: JSON.stringify(folders.map(({ id }) => id)),
        })
        for (const [position, { id, name, collapsed }] of folders.entries())
          sql.run(
            `insert into folders (id, name, position, collapsed) values (:id, :name, :position, :collapsed)
             on conflict (id) do update set
               name = excluded.name, position = excluded.position, collapsed = excluded.collapsed`,
            { id, name, position, collapsed: collapsed ? 1 : 0 },
          )
      })
    },
    listPlacements: () =>
      sql.all(
        `select instances.id, placements.folder_id, placements.icon from instances
         left join placements on placements.instance_id = instances.id
         left join folders on folders.id = placements.folder_id
         order by folders.position nulls first, instances.position, instances.rowid`,
        {},
        toPlacement,
      ),
    replacePlacements(placements) {
      sql.transaction(() => {
        for (const [position, { instanceId, folderId, icon }] of placements.entries()) {
          sql.run('update instances set position = :position where id = :instanceId', {
            instanceId,
            position,
          })
          sql.run(
            `insert into placements (instance_id, folder_id, icon) values (:instanceId, :folderId, :icon)
             on conflict (instance_id) do update set folder_id = excluded.folder_id, icon = excluded.icon`,
            { instanceId, folderId, icon },
          )
        }
      })
    },
  }
}

function toFolder(columns: Columns): Folder {
  return { id: text(columns, 'id'), name: text(columns, 'name'), collapsed: flag(columns, 'collapsed') }
}

function toPlacement(columns: Columns): Placement {
  return {
    instanceId: text(columns, 'id'),
    folderId: textOrNull(columns, 'folder_id'),
    icon: INSTANCE_ICONS.find((icon) => icon === columns.icon) ?? null,
  }
}
