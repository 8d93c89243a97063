package dev.crosswire.access;

/** Where it stands who may come in: in a file that people keep, or in the settings of a deployment. */
public sealed interface AccountsSource permits AccountsFile, StatedAccounts {

    /** What can be told without reading; another one means that it may say something else. */
    record Stamp(long modifiedMillis, long size, String key) {}

    /**
     * Who is in it.
     *
     * @throws UnusableAccountsException with one sentence if it cannot be used
     */
    Accounts read();

    /**
     * Its present state.
     *
     * @throws UnusableAccountsException if there is none
     */
    Stamp stamp();
}
