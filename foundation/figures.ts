/**
 * Each figure that Attest promises, once. Enforcement reads it, the check measures against it, the published
 * sentence prints it. A figure with `by: 'tenant'` may be set by each company within `min` and `max`.
 */
export interface Figure {
  readonly value: number
  /** `yes or no` is a switch: 1 is on, 0 is off. */
  readonly unit:
    | 'attempts'
    | 'characters'
    | 'seconds'
    | 'minutes'
    | 'hours'
    | 'days'
    | 'months'
    | 'requests per minute'
    | 'bytes'
    | 'bits'
    | 'percent'
    | 'yes or no'
  readonly min: number
  readonly max: number
  /** Who may change it. */
  readonly by: 'nobody' | 'operator' | 'tenant'
  /** Which way is the stricter promise, so that a weakening is told from a strengthening; neither, where it depends. */
  readonly stricter?: 'lower' | 'higher'
}

const figures = {
  /** Wrong passwords until password sign-in from unknown devices is locked (ASVS 5.0, 6.3.1). */
  'identity.lockout_attempts': { value: 5, unit: 'attempts', min: 3, max: 10, by: 'nobody', stricter: 'lower' },
  /** How long the mailed unlock link works. */
  'identity.unlock_link': { value: 24, unit: 'hours', min: 1, max: 72, by: 'nobody', stricter: 'lower' },
  /** How long a device that signed in successfully keeps attempts of its own. */
  'identity.known_device': { value: 180, unit: 'days', min: 1, max: 365, by: 'nobody' },
  'identity.password_min': { value: 12, unit: 'characters', min: 8, max: 64, by: 'nobody', stricter: 'higher' },
  'identity.password_max': { value: 200, unit: 'characters', min: 64, max: 1000, by: 'nobody' },
  'identity.reset_link': { value: 60, unit: 'minutes', min: 5, max: 1440, by: 'nobody', stricter: 'lower' },
  'identity.invitation_link': { value: 7, unit: 'days', min: 1, max: 30, by: 'nobody', stricter: 'lower' },
  /** Without a request for this long a session ends (ASVS 5.0, 7.3.1). */
  'identity.session_idle': { value: 120, unit: 'minutes', min: 5, max: 480, by: 'nobody', stricter: 'lower' },
  /** A session ends at the latest after this long (ASVS 5.0, 7.3.2). */
  'identity.session_absolute': { value: 12, unit: 'hours', min: 1, max: 24, by: 'nobody', stricter: 'lower' },
  /** Sessions, API keys and mailed links are random secrets of this length, a whole number of bytes (ASVS 5.0, 7.2.3). */
  'identity.secret': { value: 256, unit: 'bits', min: 128, max: 512, by: 'nobody', stricter: 'higher' },
  /** Each of the two secrets in a guest's link. */
  'guests.secret': { value: 128, unit: 'bits', min: 128, max: 512, by: 'nobody', stricter: 'higher' },
  /** Keys of certificates on elliptic curves. */
  'keys.curve': { value: 256, unit: 'bits', min: 256, max: 512, by: 'nobody', stricter: 'higher' },
  /** RSA keys of certificates and of signed mail. */
  'keys.rsa': { value: 2048, unit: 'bits', min: 2048, max: 8192, by: 'nobody', stricter: 'higher' },
  /** An API key works for at most this long. */
  'identity.api_key': { value: 365, unit: 'days', min: 1, max: 365, by: 'nobody', stricter: 'lower' },
  /** Entries of the security log are erased after this long. */
  'log.security_keep': { value: 60, unit: 'days', min: 30, max: 365, by: 'nobody', stricter: 'lower' },
  /** Entries of the change log are erased after this long. */
  'log.changes_keep': { value: 36, unit: 'months', min: 1, max: 120, by: 'nobody' },
  /** Links of guests, with the guest's name and address, are erased this long after they expire. */
  'guests.keep': { value: 30, unit: 'days', min: 1, max: 365, by: 'nobody', stricter: 'lower' },
  'mail.keep': { value: 14, unit: 'days', min: 1, max: 90, by: 'nobody', stricter: 'lower' },
  'limits.ip': { value: 600, unit: 'requests per minute', min: 60, max: 10_000_000, by: 'operator' },
  'limits.account': { value: 600, unit: 'requests per minute', min: 60, max: 10_000_000, by: 'operator' },
  'limits.tenant': { value: 6000, unit: 'requests per minute', min: 60, max: 10_000_000, by: 'operator' },
  /** Sign-in, set-up, reset and every other request with a secret in it, per address (ASVS 5.0, 6.3.1). */
  'limits.secrets': {
    value: 30,
    unit: 'requests per minute',
    min: 5,
    max: 10_000_000,
    by: 'operator',
    stricter: 'lower',
  },
  'limits.body': { value: 1_048_576, unit: 'bytes', min: 65_536, max: 10_485_760, by: 'nobody' },
  'limits.upload': { value: 10_485_760, unit: 'bytes', min: 1_048_576, max: 104_857_600, by: 'nobody' },
  'api.idempotency_keep': { value: 24, unit: 'hours', min: 1, max: 168, by: 'nobody' },
  /** A promise whose last check is older than this is unknown. */
  'promises.freshness': { value: 24, unit: 'hours', min: 1, max: 168, by: 'nobody', stricter: 'lower' },
  /** Evidence of people is asked for again after this long, if its document names no earlier day. */
  'promises.review': { value: 12, unit: 'months', min: 1, max: 36, by: 'nobody', stricter: 'lower' },
  /** How long before evidence expires its owner is reminded by mail. */
  'promises.remind': { value: 30, unit: 'days', min: 1, max: 90, by: 'nobody', stricter: 'higher' },
  /** Companies learn of a new or changed sub-processor this long before it begins to work: Art. 28 (2) GDPR. */
  'subprocessors.notice': { value: 30, unit: 'days', min: 14, max: 90, by: 'nobody', stricter: 'higher' },
  /** The log of each company is sealed, and the root signed, at least this often. */
  'log.checkpoint': { value: 60, unit: 'minutes', min: 5, max: 60, by: 'nobody', stricter: 'lower' },
  /** How often a company's contact gets the signed root by mail, if anything was logged. */
  'log.checkpoint_mail': { value: 24, unit: 'hours', min: 1, max: 168, by: 'nobody', stricter: 'lower' },
  /** Measured availability of a month, less announced maintenance. */
  'status.availability': { value: 99.95, unit: 'percent', min: 90, max: 100, by: 'nobody', stricter: 'higher' },
  /** Maintenance that is announced later than this before its beginning counts as downtime. */
  'status.maintenance_notice': { value: 24, unit: 'hours', min: 1, max: 168, by: 'nobody', stricter: 'higher' },
  /** Maintenance that begins within this time is also shown where people sign in. */
  'status.shown_ahead': { value: 7, unit: 'days', min: 1, max: 31, by: 'nobody', stricter: 'higher' },
  /** Without a measurement for this long, the time counts as unknown. */
  'status.silence': { value: 5, unit: 'minutes', min: 2, max: 60, by: 'nobody', stricter: 'lower' },
  /** Measurements, incidents and maintenance are kept this long. */
  'status.keep': { value: 36, unit: 'months', min: 13, max: 120, by: 'nobody' },
  /** A subscription of the status page that nobody confirmed is erased after this long. */
  'status.confirm': { value: 24, unit: 'hours', min: 1, max: 72, by: 'nobody', stricter: 'lower' },
  /** The longest time for which a company can grant access to support at once. */
  'support.longest': { value: 168, unit: 'hours', min: 1, max: 336, by: 'nobody', stricter: 'lower' },
  /** security.txt expires this long after the server was started or asked: RFC 9116, 2.5.5. */
  'disclosure.expires': { value: 180, unit: 'days', min: 30, max: 364, by: 'nobody', stricter: 'lower' },
  /** The certificate of the public address is renewed at least this long before it expires. */
  'tls.renewal': { value: 14, unit: 'days', min: 1, max: 60, by: 'nobody', stricter: 'higher' },
  /** For how long browsers are told to come over TLS only: at least a year by ASVS 5.0, 3.4.1. */
  'tls.hsts': { value: 730, unit: 'days', min: 365, max: 1095, by: 'nobody', stricter: 'higher' },
  /** How far the server's clock may be from that of its time servers. */
  'clock.drift': { value: 2, unit: 'seconds', min: 1, max: 60, by: 'nobody', stricter: 'lower' },
  /** Everybody who works for the operator is trained again after this long. */
  'people.training': { value: 12, unit: 'months', min: 1, max: 24, by: 'nobody', stricter: 'lower' },
  /** Outsiders test the defences again after this long. */
  'development.pentest': { value: 24, unit: 'months', min: 6, max: 24, by: 'nobody', stricter: 'lower' },
  /** The running application is scanned again after this long. */
  'development.dast': { value: 3, unit: 'months', min: 1, max: 12, by: 'nobody', stricter: 'lower' },
  /** Breaches are notified to the supervisory authority within this time: Art. 33 (1) GDPR. */
  'privacy.breach_notice': { value: 72, unit: 'hours', min: 1, max: 72, by: 'nobody', stricter: 'lower' },
  /** Requests of persons are answered within this time: Art. 12 (3) GDPR. */
  'privacy.request_answer': { value: 1, unit: 'months', min: 1, max: 1, by: 'nobody', stricter: 'lower' },
  /** By so much the answer may be delayed at most: Art. 12 (3) GDPR. */
  'privacy.request_extension': { value: 2, unit: 'months', min: 1, max: 2, by: 'nobody', stricter: 'lower' },
  /** For so long after its end a company can read and download what it has. */
  'contract.readonly': { value: 30, unit: 'days', min: 1, max: 90, by: 'nobody', stricter: 'higher' },
  /** The data of a company is erased this long after the end of its contract. */
  'contract.erase': { value: 90, unit: 'days', min: 30, max: 365, by: 'nobody', stricter: 'lower' },
  /** The same when it asks for it. */
  'contract.erase_on_request': { value: 30, unit: 'days', min: 1, max: 30, by: 'nobody', stricter: 'lower' },
  /** A trial is erased when nobody has signed in for this long. */
  'contract.erase_trial': { value: 90, unit: 'days', min: 30, max: 365, by: 'nobody', stricter: 'lower' },
  /** How long a one-time code works that was sent to somebody (ASVS 5.0, 6.5.5). */
  'identity.one_time_code': { value: 5, unit: 'minutes', min: 1, max: 10, by: 'nobody', stricter: 'lower' },
  /** Security updates of systems are installed within this time. */
  'operations.patch': { value: 30, unit: 'days', min: 1, max: 60, by: 'nobody', stricter: 'lower' },
  /** The environment is scanned for vulnerabilities again after this long. */
  'operations.scan': { value: 24, unit: 'hours', min: 1, max: 168, by: 'nobody', stricter: 'lower' },
  /** From this use of a resource on somebody is warned. */
  'operations.load': { value: 80, unit: 'percent', min: 50, max: 95, by: 'nobody', stricter: 'lower' },
  /** Within this time a second system takes over. */
  'availability.failover': { value: 15, unit: 'minutes', min: 1, max: 60, by: 'nobody', stricter: 'lower' },
  /** Everything is backed up at least this often. */
  'backup.daily': { value: 24, unit: 'hours', min: 1, max: 24, by: 'nobody', stricter: 'lower' },
  /** What has changed is backed up at least this often. */
  'backup.incremental': { value: 60, unit: 'minutes', min: 1, max: 60, by: 'nobody', stricter: 'lower' },
  'backup.full': { value: 24, unit: 'hours', min: 1, max: 24, by: 'nobody', stricter: 'lower' },
  'backup.full_keep': { value: 7, unit: 'days', min: 1, max: 35, by: 'nobody', stricter: 'higher' },
  'backup.differential': { value: 6, unit: 'hours', min: 1, max: 12, by: 'nobody', stricter: 'lower' },
  'backup.differential_keep': { value: 7, unit: 'days', min: 1, max: 35, by: 'nobody', stricter: 'higher' },
  /** Generations of whole servers: how often each is made, and how long it is kept at least. */
  'backup.grandfather': { value: 28, unit: 'days', min: 7, max: 31, by: 'nobody', stricter: 'lower' },
  'backup.grandfather_keep': { value: 28, unit: 'days', min: 7, max: 92, by: 'nobody', stricter: 'higher' },
  'backup.father': { value: 7, unit: 'days', min: 1, max: 7, by: 'nobody', stricter: 'lower' },
  'backup.father_keep': { value: 14, unit: 'days', min: 7, max: 35, by: 'nobody', stricter: 'higher' },
  'backup.son': { value: 24, unit: 'hours', min: 1, max: 24, by: 'nobody', stricter: 'lower' },
  'backup.son_keep': { value: 7, unit: 'days', min: 1, max: 35, by: 'nobody', stricter: 'higher' },
  /** To any moment of this time the database can be restored. */
  'backup.pitr': { value: 30, unit: 'days', min: 1, max: 35, by: 'nobody', stricter: 'higher' },
  'backup.month_keep': { value: 12, unit: 'months', min: 1, max: 24, by: 'nobody' },
  /** The oldest copy: after this long erased data is gone from the backups too. */
  'backup.year_keep': { value: 120, unit: 'months', min: 12, max: 120, by: 'nobody' },
  /** Earlier versions of files that were changed, and files that were deleted, stay in the backups. */
  'backup.documents_keep': { value: 30, unit: 'days', min: 1, max: 90, by: 'nobody', stricter: 'higher' },
  'backup.deleted_keep': { value: 90, unit: 'days', min: 1, max: 180, by: 'nobody' },
  /** The newest backup is restored for a trial at least this often. */
  'backup.drill': { value: 7, unit: 'days', min: 1, max: 31, by: 'nobody', stricter: 'lower' },
  /** How long before rows are erased those who answer for deletions are told by mail. */
  'privacy.erasure_notice': { value: 14, unit: 'days', min: 1, max: 60, by: 'tenant' },
  /** Employees who left are erased after this long, unless a letter refers to them. */
  'letters.keep_employee': { value: 36, unit: 'months', min: 1, max: 120, by: 'tenant' },
  /** Final letters are erased this long after their date of issue: § 195, § 199 BGB. */
  'letters.keep_final': { value: 36, unit: 'months', min: 1, max: 120, by: 'tenant' },
  /** The same for interim and provisional letters. */
  'letters.keep_interim': { value: 36, unit: 'months', min: 1, max: 120, by: 'tenant' },
  /** Requests for a letter are erased this long after they were made. */
  'letters.keep_request': { value: 12, unit: 'months', min: 1, max: 36, by: 'tenant' },
  /** Whether the change log holds what was changed in letters; if not, only that they began and were deleted. */
  'letters.log_changes': { value: 1, unit: 'yes or no', min: 0, max: 1, by: 'tenant' },
  /** Whether somebody else must release a letter than who asked for its review. */
  'letters.four_eyes': { value: 0, unit: 'yes or no', min: 0, max: 1, by: 'tenant' },
  /** How long the link of a hand-over works, if nobody chooses otherwise. */
  'letters.handover_valid': { value: 14, unit: 'days', min: 1, max: 90, by: 'tenant' },
  /** Whoever is overdue with a letter is reminded each time that this has passed. */
  'letters.remind_after': { value: 3, unit: 'days', min: 1, max: 30, by: 'tenant' },
} as const satisfies Record<string, Figure>

export type FigureName = keyof typeof figures
/** Those that each company may set for itself. */
export type TenantFigure = {
  [N in FigureName]: (typeof figures)[N]['by'] extends 'tenant' ? N : never
}[FigureName]

const set = new Map<FigureName, number>()

/** The figure that is in force, with unit and bounds. */
export const figure = (name: FigureName): Figure =>
  set.has(name) ? { ...figures[name], value: set.get(name) as number } : figures[name]

/** Sets a figure that the operator may change, before the server starts. Throws outside of its bounds. */
export function setOperatorFigure(name: FigureName, value: number): void {
  const { by, min, max, unit } = figures[name]
  if ((by as Figure['by']) !== 'operator') throw new Error(`${name} is not for the operator to change.`)
  if (value < min || value > max) throw new Error(`${name} must be from ${min} to ${max} ${unit}.`)
  set.set(name, value)
}

/** The names of all figures, for the statement and the map. */
export const figureNames = Object.keys(figures) as FigureName[]

/** The names of the figures that each company may set for itself. */
export const tenantFigureNames = figureNames.filter((name) => figures[name].by === 'tenant') as TenantFigure[]

/** Whether the figure counts days, months or hours, and so says how long something is kept. */
export const isSpan = (name: FigureName): boolean => ['hours', 'days', 'months'].includes(figures[name].unit)

const MILLISECONDS = { seconds: 1000, minutes: 60_000, hours: 3_600_000, days: 86_400_000 } as const

/** A figure that is a span of time, in milliseconds. Months have no fixed length and are refused. */
export function milliseconds(name: FigureName): number {
  const { value, unit } = figures[name]
  if (!(unit in MILLISECONDS)) throw new Error(`${name} is counted in ${unit}, which is no fixed span of time.`)
  return value * MILLISECONDS[unit as keyof typeof MILLISECONDS]
}

/** A figure that is a span of time, as a PostgreSQL interval; with `value`, as a company set it. */
export const interval = (name: FigureName, value: number = figures[name].value): string =>
  `${value} ${figures[name].unit}`
