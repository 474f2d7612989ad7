package org.broadsheet.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;

/** Notes the SQL that a thread sends, so that tests can say how many statements something may take. */
final class Statements implements QueryExecutionListener {

    private final ThreadLocal<List<String>> noted = new ThreadLocal<>();

    DataSource watch(DataSource database) {
        return ProxyDataSourceBuilder.create(database).listener(this).build();
    }

    /** The statements that this thread sends while the action runs. */
    List<String> during(Supplier<?> action) {
        List<String> sent = new ArrayList<>();
        noted.set(sent);
        try {
            action.get();
        } finally {
            noted.remove();
        }
        return sent;
    }

    @Override
    public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {
        // counted once they ran
    }

    @Override
    public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {
        List<String> sent = noted.get();
        if (sent != null) {
            queries.stream().map(QueryInfo::getQuery).distinct().forEach(sent::add);
        }
    }
}
