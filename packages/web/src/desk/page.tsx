import { BulkReadsPage } from './bulk-reads-page.tsx';
import { ColoursPage } from './colours-page.tsx';
import { NewProposal } from './enacting/new-proposal.tsx';
import { PoliciesPage } from './enacting/policies-page.tsx';
import { ProposalPage } from './enacting/proposal-page.tsx';
import { ProposalsPage } from './enacting/proposals-page.tsx';
import { VersionPage } from './enacting/version-page.tsx';
import type { Me } from './me.ts';
import { DuplicatePage } from './duplicate-page.tsx';
import { DuplicatesPage } from './duplicates-page.tsx';
import { HandInPage } from './hand-in-page.tsx';
import { OperationsPage } from './operations-page.tsx';
import type { PageName } from './pages.ts';
import { PersonPage } from './person-page.tsx';
import { PlacesPage } from './places-page.tsx';
import { RegistrationsPage } from './registrations-page.tsx';
import { SubmissionPage } from './submission-page.tsx';
import { SubmissionsPage } from './submissions-page.tsx';
import { TokensPage } from './tokens-page.tsx';
import { UndeliveredPage } from './undelivered-page.tsx';

interface Props {
  readonly name: PageName;
  /** what stands after the name in the address. */
  readonly rest: readonly string[];
  readonly me: Me;
}

/** One page by its name. */
export function Page({ name, rest, me }: Props) {
  const [first, second] = rest;
  switch (name) {
    case 'operations':
      return <OperationsPage />;
    case 'colours':
      return <ColoursPage path={rest} me={me} />;
    case 'hand-in':
      return <HandInPage role={me.role} />;
    case 'submissions':
      return first === undefined ? <SubmissionsPage /> : <SubmissionPage id={first} />;
    case 'places':
      return <PlacesPage />;
    case 'person':
      return <PersonPage />;
    case 'registrations':
      return <RegistrationsPage division={me.division} />;
    case 'duplicates':
      return first === undefined ? <DuplicatesPage /> : <DuplicatePage id={first} />;
    case 'undelivered':
      return <UndeliveredPage />;
    case 'bulk-reads':
      return <BulkReadsPage />;
    case 'tokens':
      return <TokensPage role={me.role} />;
    case 'proposals':
      if (first === undefined) return <ProposalsPage role={me.role} />;
      if (first === 'new') return <NewProposal />;
      return <ProposalPage key={first} id={first} editing={second === 'text'} me={me} />;
    default:
      return first === undefined || second === undefined ? (
        <PoliciesPage />
      ) : (
        <VersionPage policy={first} version={Number(second)} />
      );
  }
}
