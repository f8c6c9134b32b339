/**
 * A report: what is shown or selected, with who says so. Everything in it is text in the reader's language, or in the language that it was
 * written in, so that each file format only has to set it.
 */
import type { Locale } from '../i18n/locale.ts';

/** A text that somebody else may have written, and its language where it is known. */
export interface Told {
  readonly text: string;
  readonly language?: string | undefined;
}

export interface Fact {
  readonly label: string;
  readonly value: Told;
  /** Worked out, not stated. */
  readonly isInferred?: boolean;
}

export interface Report {
  readonly language: Locale;
  readonly title: Told;
  readonly made: string;
  /** Sentences: how much is in it, and how much of that is claimed. */
  readonly summary: readonly string[];
  /** Else nothing is said of claims, not even that there are none behind a relation. */
  readonly isClaimed: boolean;
  /** The reader's own words on the whole picture. */
  readonly note?: string | undefined;
  /** An SVG document. */
  readonly picture?: string | undefined;
  readonly actors: readonly Actor[];
  readonly families: readonly Family[];
  readonly sources: readonly Source[];
  /** Of those that were given, what they mean. */
  readonly grades: readonly Fact[];
}

export interface Actor {
  readonly name: Told;
  readonly otherNames: readonly Told[];
  readonly kind: string;
  readonly relations: string;
  readonly facts: readonly Fact[];
  readonly note?: string | undefined;
}

export interface Family {
  readonly name: string;
  readonly relations: readonly Relation[];
}

export interface Relation {
  readonly from: Told;
  readonly type: Told;
  readonly to: Told;
  readonly tags: readonly Tag[];
  readonly facts: readonly Fact[];
  readonly note?: string | undefined;
  /** None where nobody is known to have said so. */
  readonly claims: readonly Claim[];
}

/** What has to be known of a relation at a glance. */
export interface Tag {
  readonly text: string;
  readonly isDispute?: boolean;
}

export interface Claim {
  readonly id: string;
  /** As it was written; absent where nobody is quoted. */
  readonly quote?: Told | undefined;
  readonly translation?: Told | undefined;
  readonly speakers: readonly Told[];
  readonly isUnnamed: boolean;
  readonly via: readonly Told[];
  readonly citations: readonly Citation[];
  readonly facts: readonly Fact[];
  readonly corroborates: readonly OtherClaim[];
  readonly corroboratedBy: readonly OtherClaim[];
  readonly contradicts: readonly OtherClaim[];
}

export interface OtherClaim {
  readonly claim: Told;
  /** Why it stands there, where the graph says. */
  readonly reading?: Told | undefined;
}

/** Where it stands. */
export interface Citation {
  /** Of the source. */
  readonly number: number;
  readonly line?: string | undefined;
}

export interface Source {
  readonly number: number;
  readonly name: Told;
  /** On the web. */
  readonly address?: string | undefined;
  readonly facts: readonly Fact[];
}
