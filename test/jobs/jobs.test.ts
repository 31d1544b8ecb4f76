import { alike } from './alike.ts'
import { failingJobs } from './failing-jobs.ts'
import { killedWorkers } from './killed-workers.ts'
import { onServer } from './on-server.ts'
import { planning } from './planning.ts'
import { workerCommand } from './worker-command.ts'
import { workerPort } from './worker-port.ts'

// One server, and all of it at once: most of the time is waiting. What waits longest begins.
onServer(newSite => {
  killedWorkers(newSite)
  alike(newSite)
  workerCommand(newSite)
  failingJobs(newSite)
  planning(newSite)
  workerPort(newSite)
})
