import type { Catalogue } from '../catalogue.ts'

/** `organisation` in German. */
export const organisation: NonNullable<Catalogue['organisation']> = {
  outside: 'Außerhalb von Ordnern',
  folder: 'Ordner {name}',
  moved: '{name}: Platz {place} von {count} in {folder}',
  orderMoved: '{name}: Platz {place} von {count}',
  accounts: {
    pinned: 'Angeheftet',
    recent: 'Zuletzt geöffnet',
    all: 'Alle',
    pin: '{name} anheften',
    unpin: '{name} lösen',
    filter: 'Konten filtern',
    state: 'Zustand',
    version: 'Version des Servers',
    role: 'Rolle',
    language: 'Sprache',
    any: 'Alle',
    stale: 'Seit einem Tag nicht aktualisiert',
    draft: 'Hier wartet ein Entwurf',
    noMatch: 'Kein Konto passt zu den Filtern',
    clear: 'Filter aufheben',
    noRole: 'Vom Server nicht genannt',
  },
}
