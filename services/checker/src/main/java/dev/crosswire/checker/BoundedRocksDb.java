package dev.crosswire.checker;

import java.util.Map;
import org.apache.kafka.streams.state.RocksDBConfigSetter;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.Cache;
import org.rocksdb.LRUCache;
import org.rocksdb.Options;
import org.rocksdb.WriteBufferManager;

/**
 * One cache and one budget of write buffers for all stores of the process: by default each store and partition takes
 * its own 50 MiB and more, outside the heap and unseen by its limit.
 */
public final class BoundedRocksDb implements RocksDBConfigSetter {

    private static final long CACHE = 48L * 1024 * 1024;
    private static final long WRITE_BUFFERS = 24L * 1024 * 1024;
    private static final long WRITE_BUFFER = 4L * 1024 * 1024;

    // Both live as long as the process: stores open and close with every rebalance and share them.
    private static final Cache SHARED_CACHE = new LRUCache(CACHE);
    private static final WriteBufferManager SHARED_BUFFERS = new WriteBufferManager(WRITE_BUFFERS, SHARED_CACHE);

    @Override
    public void setConfig(String storeName, Options options, Map<String, Object> configs) {
        BlockBasedTableConfig table = (BlockBasedTableConfig) options.tableFormatConfig();
        table.setBlockCache(SHARED_CACHE);
        table.setCacheIndexAndFilterBlocks(true);
        options.setTableFormatConfig(table);
        options.setWriteBufferManager(SHARED_BUFFERS);
        options.setWriteBufferSize(WRITE_BUFFER);
        options.setMaxWriteBufferNumber(2);
    }

    @Override
    public void close(String storeName, Options options) {
        // Nothing of this store's own: cache and buffers are shared.
    }
}
