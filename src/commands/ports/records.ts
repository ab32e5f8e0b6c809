/** Small records kept beside the settings: the day's answers, the queue's last request. */
export interface RecordStore {
	read(name: string): Promise<unknown>;
	write(name: string, value: unknown): Promise<void>;
}
