import { createFrontDesk } from './front-desk.ts'
import type { Log } from './log/log.ts'
import { routeReading } from './reading-router.ts'
import type { Services } from './services/services.ts'

/** Contract → service, one line per call. A call that is left out does not compile. */
export function createRouter(services: Services, log: Log) {
  const os = createFrontDesk(services, log)
  const {
    activity,
    bulk,
    connections,
    diagnostics,
    drafts,
    edits,
    entry,
    health,
    history,
    identities,
    instances,
    keyslots,
    organisation,
    preferences,
    signIn,
    signup,
    tokens,
    transfer,
    vault,
    vaultCopies,
  } = services
  return os.router({
    ...routeReading(os, services),
    activity: {
      report: os.activity.report.handler(({ input }) =>
        activity.report(input.identityId, input.reportsActivity),
      ),
      opened: os.activity.opened.handler(({ input, signal }) => activity.opened(input, signal)),
    },
    connections: {
      read: os.connections.read.handler(({ input }) => connections.read(input.url)),
      change: os.connections.change.handler(({ input }) =>
        connections.change(input.url, input.change, input.proof),
      ),
      reset: os.connections.reset.handler(({ input }) => connections.reset(input.url, input.proof)),
    },
    bulk: {
      plan: os.bulk.plan.handler(({ input, signal }) => bulk.plan(input.refs, input.edit, signal)),
      planUndo: os.bulk.planUndo.handler(({ input, signal }) => bulk.planUndo(input.id, signal)),
      start: os.bulk.start.handler(({ input }) => bulk.start(input.targets, input.undoOf)),
      list: os.bulk.list.handler(() => bulk.list()),
      watch: os.bulk.watch.handler(({ input, signal }) => bulk.watch(input.id, signal)),
      pause: os.bulk.pause.handler(({ input }) => bulk.pause(input.id)),
      resume: os.bulk.resume.handler(({ input }) => bulk.resume(input.id)),
      stop: os.bulk.stop.handler(({ input }) => bulk.stop(input.id)),
    },
    diagnostics: {
      read: os.diagnostics.read.handler(() => diagnostics.read()),
    },
    drafts: {
      read: os.drafts.read.handler(({ input }) => drafts.read(input)),
      keep: os.drafts.keep.handler(({ input: { ref, ...typed } }) => drafts.keep(ref, typed)),
      discard: os.drafts.discard.handler(({ input }) => drafts.discard(input)),
      list: os.drafts.list.handler(() => drafts.list()),
    },
    edits: {
      save: os.edits.save.handler(({ input, signal }) => edits.save(input, signal)),
    },
    entry: {
      look: os.entry.look.handler(({ input, signal }) => entry.look(input, signal)),
      doctor: os.entry.doctor.handler(({ input, signal }) => entry.doctor(input, signal)),
    },
    health: {
      list: os.health.list.handler(() => health.list()),
      check: os.health.check.handler(({ input, signal }) => health.checkMany(input.instanceIds, signal)),
    },
    history: {
      list: os.history.list.handler(({ input }) => history.list(input)),
      find: os.history.find.handler(({ input }) => history.find(input.id)),
      export: os.history.export.handler(({ input }) => history.export(input.ref, input.format)),
    },
    identities: {
      remove: os.identities.remove.handler(({ input }) => identities.remove(input.identityId)),
    },
    instances: {
      list: os.instances.list.handler(() => instances.list()),
      add: os.instances.add.handler(({ input, signal }) => instances.add(input, signal)),
      refresh: os.instances.refresh.handler(({ input, signal }) =>
        instances.refresh(input.identityId, signal),
      ),
      rename: os.instances.rename.handler(({ input }) => instances.rename(input.instanceId, input.name)),
      recolour: os.instances.recolour.handler(({ input }) =>
        instances.recolour(input.instanceId, input.colour),
      ),
      remove: os.instances.remove.handler(({ input }) =>
        instances.remove(input.instanceId, input.forgetHistory),
      ),
    },
    keyslots: {
      drawRecoveryCode: os.keyslots.drawRecoveryCode.handler(({ input }) =>
        keyslots.drawRecoveryCode(input.proof),
      ),
      keepRecoveryCode: os.keyslots.keepRecoveryCode.handler(({ input }) =>
        keyslots.keepRecoveryCode(input.lastGroup),
      ),
      add: os.keyslots.add.handler(({ input }) => keyslots.add(input.proof, input.key)),
      renewKey: os.keyslots.renewKey.handler(({ input }) => keyslots.renewKey(input.proof)),
      remove: os.keyslots.remove.handler(({ input }) => keyslots.remove(input.proof, input.slotId)),
    },
    organisation: {
      read: os.organisation.read.handler(() => organisation.read()),
      addFolder: os.organisation.addFolder.handler(({ input }) => organisation.addFolder(input.name)),
      changeFolder: os.organisation.changeFolder.handler(({ input: { folderId, ...change } }) =>
        organisation.changeFolder(folderId, change),
      ),
      removeFolder: os.organisation.removeFolder.handler(({ input }) =>
        organisation.removeFolder(input.folderId),
      ),
      placeInstance: os.organisation.placeInstance.handler(({ input }) =>
        organisation.placeInstance(input.instanceId, input.folderId, input.place),
      ),
      chooseIcon: os.organisation.chooseIcon.handler(({ input }) =>
        organisation.chooseIcon(input.instanceId, input.icon),
      ),
      pin: os.organisation.pin.handler(({ input }) => organisation.pin(input.ref, input.place)),
      use: os.organisation.use.handler(({ input }) => organisation.use(input)),
    },
    links: {
      watch: os.links.watch.handler(({ signal }) => services.links.watch(signal)),
      take: os.links.take.handler(() => services.links.take()),
      takeFile: os.links.takeFile.handler(() => services.links.takeFile()),
    },
    policy: {
      read: os.policy.read.handler(() => services.policy.read()),
    },
    preferences: {
      appearance: os.preferences.appearance.handler(() => preferences.appearance()),
      setAppearance: os.preferences.setAppearance.handler(({ input }) => preferences.setAppearance(input)),
      read: os.preferences.read.handler(() => preferences.read()),
      change: os.preferences.change.handler(({ input }) => preferences.change(input)),
    },
    signIn: {
      withPassword: os.signIn.withPassword.handler(({ input, signal }) => signIn.withPassword(input, signal)),
      secondFactor: os.signIn.secondFactor.handler(({ input, signal }) => signIn.secondFactor(input, signal)),
    },
    signup: {
      create: os.signup.create.handler(({ input, signal }) => signup.create(input, signal)),
      pending: os.signup.pending.handler(() => signup.pending()),
      forget: os.signup.forget.handler(({ input }) => signup.forget(input.pendingId)),
      furtherAccount: os.signup.furtherAccount.handler(({ input }) => signup.furtherAccount(input)),
    },
    system: {
      read: os.system.read.handler(() => services.system.read()),
      checkForUpdate: os.system.checkForUpdate.handler(() => services.system.checkForUpdate()),
      downloadUpdate: os.system.downloadUpdate.handler(() => services.system.downloadUpdate()),
      installUpdate: os.system.installUpdate.handler(() => services.system.installUpdate()),
      startAtLogin: os.system.startAtLogin.handler(({ input }) => services.system.startAtLogin(input.isOn)),
    },
    tokens: {
      replace: os.tokens.replace.handler(({ input, signal }) =>
        tokens.replace(input.identityId, input.token, signal),
      ),
      rotate: os.tokens.rotate.handler(({ input }) => tokens.rotate(input.identityId)),
    },
    transfer: {
      export: os.transfer.export.handler(({ input }) => transfer.export(input.proof, input.passphrase)),
      preview: os.transfer.preview.handler(({ input }) => transfer.preview(input.base64, input.passphrase)),
      bringIn: os.transfer.bringIn.handler(({ input: { ticket, ...choices } }) =>
        transfer.bringIn(ticket, choices),
      ),
      forget: os.transfer.forget.handler(({ input }) => transfer.forget(input.ticket)),
    },
    vault: {
      status: os.vault.status.handler(() => vault.status()),
      create: os.vault.create.handler(({ input }) => vault.create(input)),
      unlock: os.vault.unlock.handler(({ input }) => vault.unlock(input)),
      lock: os.vault.lock.handler(() => vault.lock()),
      changePassphrase: os.vault.changePassphrase.handler(({ input }) =>
        vault.changePassphrase(input.current, input.next),
      ),
      use: os.vault.use.handler(() => vault.use()),
      watch: os.vault.watch.handler(({ signal }) => vault.watch(signal)),
    },
    vaultCopies: {
      list: os.vaultCopies.list.handler(() => vaultCopies.list()),
      make: os.vaultCopies.make.handler(() => vaultCopies.make()),
      remove: os.vaultCopies.remove.handler(({ input }) => vaultCopies.remove(input.name)),
      listSetAside: os.vaultCopies.listSetAside.handler(() => vaultCopies.listSetAside()),
      removeSetAside: os.vaultCopies.removeSetAside.handler(({ input }) =>
        vaultCopies.removeSetAside(input.name),
      ),
      preview: os.vaultCopies.preview.handler(({ input }) => vaultCopies.preview(input)),
      restore: os.vaultCopies.restore.handler(({ input }) => vaultCopies.restore(input)),
    },
  })
}

export type Router = ReturnType<typeof createRouter>
