/** What the parts of the extension hand to one another. Everything that comes from a page is text. */

type Command = "generate_resume" | "generate_cover_letter" | "generate_both";
type DocumentKind = "resume" | "cover_letter";
type Paper = "a4" | "letter";
type Tone = "plain" | "warm" | "formal";

/** What the person chose on the options page. Nothing in it is secret. */
interface Settings {
  /** Origin of the API, without a slash at the end. */
  server: string;
  /** 0: the one that was used last. */
  applicant: number;
  theme: string;
  paper: Paper;
  command: Command;
  /** "" = the posting's own. */
  language: string;
  tone: Tone;
  /** Generate as soon as the popup has read a posting. */
  atOnce: boolean;
}

/** A posting as the popup shows it and the API saves it. */
interface JobFields {
  title: string;
  company: string;
  location: string;
  employment_type: string;
  salary: string;
  language: string;
  url: string;
  description: string;
  source: string;
}

/** What is kept for one tab, so that closing the popup loses nothing. */
interface Draft {
  /** Address of the tab when the page was read. */
  address: string;
  /** As it was read, to tell whether the page shows another posting by now; null: typed in. */
  read: JobFields | null;
  /** As the person left it. */
  fields: JobFields;
  /** The piece of work that was begun with it; "" = none. */
  work: string;
  /** The person wants the fields, not what became of the work. */
  editing: boolean;
}

type Stage = "saving" | "asking" | "writing" | "done" | "failed";
type ProblemKind = "unreachable" | "signed-out" | "refused" | "missing" | "busy" | "broken" | "failed";

interface Problem {
  kind: ProblemKind;
  /** A sentence for the person. */
  text: string;
}

/** How far one document is. */
interface Piece {
  version: number;
  type: DocumentKind | "";
  stage: string;
  percent: number;
  text: string;
}

/** One finished document. */
interface Made {
  document: number;
  version: number;
  type: DocumentKind;
  name: string;
  markdown: string;
  reused: boolean;
}

/** What was asked for, before anything of it is done. */
interface Order {
  tab: number;
  fields: JobFields;
  applicant: number;
  applicantName: string;
  command: Command;
  /** Write another take, even if there is a document. */
  again: boolean;
  /** From the applicant's own words, without the model. */
  assemble: boolean;
}

/** One order and how far it is. Only the background writes it. */
interface Work extends Order {
  id: string;
  /** The one it was ordered from: its numbers mean nothing to another. */
  server: string;
  stage: Stage;
  job: number;
  task: string;
  pieces: Piece[];
  made: Made[];
  problem: Problem | null;
  /** The server cannot be reached at the moment; it is tried again. */
  waiting: boolean;
  startedAt: number;
}

/** Messages between the extension's own pages and the background. */
interface Messages {
  renew: { ask: { stale: string }; answer: null };
  generate: { ask: { order: Order }; answer: string };
  retry: { ask: { work: string; assemble: boolean }; answer: null };
  wake: { ask: Record<string, never>; answer: null };
  connect: { ask: Record<string, never>; answer: null };
  disconnect: { ask: Record<string, never>; answer: null };
  download: { ask: { version: number }; answer: number };
  approve: { ask: { work: string; document: number; line: number }; answer: null };
  seen: { ask: { work: string }; answer: null };
}
type MessageName = keyof Messages;

interface Applicant {
  id: number;
  name: string;
  updated_at: string;
}

interface Page<Item> {
  count: number;
  next: string | null;
  previous: string | null;
  results: Item[];
}

interface DocumentShort {
  id: number;
  document_type: DocumentKind;
  company_name: string;
  job_position: string;
  created_at: string;
}

interface VersionNamed {
  id: number;
  version_name: string;
  created_at: string;
  updated_at: string;
}

interface DocumentWhole extends DocumentShort {
  final_version: { id: number } | null;
  versions: VersionNamed[];
}

interface EvidenceLine {
  line: number;
  text: string;
  supported: boolean;
  facts: { id: string; text: string }[];
  problems: { kind: string; what: string; why: string }[];
  marked: boolean;
}

interface VersionWhole {
  id: number;
  markdown: string;
  version_name: string;
  document: { id: number; type: DocumentKind };
  updated_at: string;
}

interface Requirement {
  text: string;
  must: boolean;
  verdict: "met" | "partly" | "missing" | "cannot_tell";
  evidence: { line: number; text: string }[];
  missing: string[];
}

interface Match {
  requirements: Requirement[];
  score_before: number;
  score: number;
}

interface TaskState {
  status: "PENDING" | "STARTED" | "SUCCESS" | "FAILURE";
  result: unknown;
}

interface Reading {
  kind: "posting" | "several" | "none";
  fields: JobFields | null;
  /** One of the capture's, or "closed": the browser lets nobody read this page. */
  reason: string;
  /** Address of another site's frame that probably holds the posting; "" = none. */
  frame: string;
}

/** What the popup knows. */
interface PopupModel {
  tab: number;
  /** Of the tab; "" when the browser does not tell. */
  address: string;
  settings: Settings;
  /** The browser lets us talk to the server. */
  isAllowed: boolean;
  reading: Reading;
  draft: Draft | null;
  applicants: Applicant[];
  applicant: number;
  command: Command;
  work: Work | null;
  /** Documents that were written for this posting before. */
  earlier: DocumentShort[];
  problem: Problem | null;
}

/** What a person can do in the popup. */
interface PopupActions {
  /** Show what fits the model now. */
  show(): void;
  start(): Promise<void>;
  generate(how?: { again?: boolean }): Promise<void>;
  retry(assemble: boolean): Promise<void>;
  connect(): Promise<void>;
  reread(): Promise<boolean>;
  paste(): Promise<void>;
  keep(): void;
  edit(): Promise<void>;
  add(): void;
  added(applicant: Applicant): void;
}

/** One state of the popup, ready to be shown. */
interface PopupView {
  main: Node[];
  footer: Node[];
  /** What is focused first; without it the heading is. */
  focus?: HTMLElement;
  /** Takes a change of the work without being built anew; false: build anew. */
  update?: (work: Work) => boolean;
}
