/** A JSON value: what vector files are made of. */
export type Json = null | boolean | number | string | readonly Json[] | JsonMap;
export interface JsonMap {
  readonly [key: string]: Json;
}

/** One file of vectors (README.md tells the format to everybody, these types to the compiler). */
export interface VectorFile {
  readonly about: string;
  readonly policies?: Readonly<Record<string, JsonMap>>;
  readonly vectors: readonly Vector[];
}

interface Named {
  readonly id: string;
  /** one sentence that names the clause of the prose. */
  readonly says: string;
}

export interface DecisionVector extends Named {
  readonly policies: readonly string[];
  readonly evidence: readonly JsonMap[];
  readonly asked: readonly Asked[];
}

export interface Asked {
  readonly at: string;
  readonly knownAt?: string;
  readonly expect: JsonMap;
}

export interface CanonicalVector extends Named {
  readonly policy: string;
  readonly canonical: string;
}

/** A policy that the reader refuses: text, words to put into the frame, or a recipe; or a text to read as signed. */
export interface RefusedPolicyVector extends Named {
  readonly text?: string;
  readonly words?: JsonMap;
  readonly repeat?: {
    readonly before: string;
    readonly text: string;
    readonly times: number;
    readonly after: string;
  };
  readonly signed?: string;
  readonly refused: readonly JsonMap[];
  /** other problems may be told beside those listed. */
  readonly more?: boolean;
}

/** One piece of evidence that is refused; its fields are put into the frame. */
export interface RefusedEvidenceVector extends Named {
  readonly fields: JsonMap;
  readonly refused: readonly JsonMap[];
}

export interface BatchVector extends Named {
  readonly batch: Json;
  readonly expect: JsonMap;
}

export type Vector =
  | DecisionVector
  | CanonicalVector
  | RefusedPolicyVector
  | RefusedEvidenceVector
  | BatchVector;
