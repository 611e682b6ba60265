/** What one click gives. */
interface Captured {
  kind: "posting" | "several" | "none";
  posting: CapturedPosting | null;
  /** Why there is no posting, for the sentence that the popup shows; empty for a posting. */
  reason: "" | "list" | "blocked" | "expired" | "sign-in" | "loading" | "frame" | "other";
  /** Address of a frame from another site that probably holds the posting; empty if there is none. */
  frame: string;
}

type CaptureSource = "selection" | "site adapter" | "structured data" | "readable text";

type CaptureField = "title" | "company" | "location" | "employment_type" | "salary" | "description";

/** All values are plain text ("" = the page does not say), the description is Markdown. */
interface CapturedPosting {
  title: string;
  company: string;
  location: string;
  employment_type: string;
  salary: string;
  /** BCP 47, such as "en". */
  language: string;
  /** Canonical address of the posting. */
  url: string;
  description: string;
  /** Where the description comes from. */
  source: CaptureSource;
  /** Name of the site adapter that took part; "" if none did. */
  site: string;
  /** 0 (unknown) to 1 (certain), per field. */
  confidence: Record<CaptureField, number>;
}

/** A visible element with its visible children, frames and open shadow roots unfolded. */
interface ViewNode {
  el: Element;
  tag: string;
  parent: ViewNode | null;
  kids: (ViewNode | string)[];
  /** Stands on lines of its own. */
  block: boolean;
  /** Words of class, id and test attributes, lower case, one space around each. */
  hint: string;
  /** Pre-order number, and the number after the last descendant. */
  order: number;
  end: number;
  /** Index of the first and of the last block inside it; -1 if it has none. */
  first: number;
  last: number;
}

/** The visible page. */
interface View {
  root: ViewNode;
  /** Every visible element in reading order. */
  nodes: ViewNode[];
  nodeOf: Map<Element, ViewNode>;
  /** The document, its same-origin frames and open shadow roots: where selectors are tried. */
  roots: (Document | ShadowRoot)[];
  /** Everything, to ask whether the page says a thing at all. */
  blocks: Block[];
}

/** One run of text without a line boundary of block kind: a paragraph, a list item, a heading, a cell. */
interface Block {
  index: number;
  /** The nearest block element around the text. */
  node: ViewNode;
  text: string;
  /** The same with Markdown emphasis. */
  marked: string;
  /** Characters of `text` that are link or button. */
  linked: number;
  /** 1-6 for a heading, 0 for none. */
  heading: number;
  /** All of it is bold. */
  bold: boolean;
  /** Nesting of lists around it (0 = none). */
  depth: number;
  /** Marker for its first block in a list item ("-" or "3."), "" for all others. */
  bullet: string;
  /** Inside `<pre>`. */
  pre: boolean;
  /** Why it cannot belong to the posting ("" = it can). */
  foreign: string;
}

/** A JobPosting as the page's structured data tells it. */
interface StructuredItem {
  title: string;
  company: string;
  location: string;
  employment_type: string;
  salary: string;
  /** Markdown or plain text. */
  description: string;
  url: string;
  id: string;
  via: "json-ld" | "microdata" | "rdfa";
  /** The element of a microdata or RDFa item. */
  el: Element | null;
}

/** A value that one rule proposes for a field. */
interface Candidate {
  value: string;
  /** 0 to 1: how sure the rule is. */
  score: number;
  via: string;
  block?: Block;
}

/** A fact that the page states beside its text. */
interface Fact extends Candidate {
  name: string;
  block: Block;
}

/** What a site adapter found. */
interface SiteFound {
  site: string;
  values: Partial<Record<CaptureField, string>>;
  description: Block[];
  titleBlock: Block | undefined;
  /** Address of the open posting where the page's own is that of a list; "" otherwise. */
  address: string;
  /** The page still shows another posting than its address names. */
  stale: boolean;
}

/** All that is known of the page, and of the posting that is open on it. */
interface Open {
  view: View;
  items: StructuredItem[];
  facts: Fact[];
  site: SiteFound | null;
  /** Text of the posting. */
  main: Block[];
  title: Candidate | undefined;
  /** The structured item that is believed. */
  item: StructuredItem | undefined;
}

/** What a site adapter may say; everything is optional but the hosts. Selectors are tried in order. */
interface SiteAdapter {
  /** Host labels at the end of the host name: "indeed.com" fits au.indeed.com, not xindeed.com. */
  hosts?: string[];
  /** Or: an element that only this system's pages have (postings on the employer's own domain). */
  mark?: string;
  /** Pane or article that holds the one open posting; fields are looked up inside. */
  root?: string[];
  title?: string[];
  company?: string[];
  location?: string[];
  employment_type?: string[];
  salary?: string[];
  /** Each selector gives one part or several; all visible matches of the first that fits are joined. */
  description?: string[];
  /** Parts inside the description that do not belong to it. */
  drop?: string[];
  /** The page keeps its only text in a hidden element. */
  hidden?: boolean;
  /** Named groups title, company, location in document.title; used for what no selector found. */
  pageTitle?: RegExp;
  /** Where a list and a posting share a page: the open posting's id in the address and in the page. */
  open?: { inAddress: RegExp; selector: string; attribute: string; inPage: RegExp; address: (id: string) => string };
  /** Last word on what was found: mends values, takes apart joined ones. */
  mend?: (found: Partial<Record<CaptureField, string>>, view: View) => void;
}
