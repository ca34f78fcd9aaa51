import { useEffect, useState } from 'react';
import { openSection, type Connection } from './connection.ts';

/** The section's connection, for as long as the component is there. */
export function useConnection(documentId: string, sectionId: string): Connection | undefined {
  const [connection, setConnection] = useState<Connection>();
  useEffect(() => {
    const opened = openSection(documentId, sectionId);
    setConnection(opened);
    return () => opened.close();
  }, [documentId, sectionId]);
  return connection;
}
