import { contextBridge, ipcRenderer } from "electron";
import { channels } from "#contract/channels.ts";

/** The one door: a function a channel, and nothing of Electron itself. */
const door = Object.fromEntries(
  channels.map((channel) => [
    channel,
    (input: unknown): Promise<unknown> => ipcRenderer.invoke(channel, input),
  ]),
);
contextBridge.exposeInMainWorld("molnakt", door);
